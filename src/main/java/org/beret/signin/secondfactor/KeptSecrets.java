package org.beret.signin.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/**
 * Encrypts what has to be kept readable for a while, such as codes of slips that may be printed again. The key follows (HKDF) from that
 * of the second factor, which stands in a file: a copy of the database alone tells nothing.
 */
@Component
public class KeptSecrets {

    private static final int KEY_BYTES = 32;

    private final SecondFactorKey key;

    KeptSecrets(SecondFactorKey key) {
        this.key = key;
    }

    /** Encrypts and decrypts; each secret is bound to what it is of, so that a row of one cannot serve another. */
    public interface Box {

        byte[] seal(UUID of, byte[] secret);

        /** Empty if it was encrypted with another key, or for something else. */
        Optional<byte[]> open(UUID of, byte[] sealed);
    }

    /**
     * With the key in use, which is made where there is none.
     *
     * @throws BusinessRuleViolation if this server lacks the key that others use
     */
    public Box box() {
        try {
            return new SealedBox(derived(key.forUse()));
        } catch (BusinessRuleViolation noKey) {
            throw new BusinessRuleViolation("slips.refused.no-key");
        }
    }

    /** Whether there is a key in use, and this server has it. */
    public boolean canBeRead() {
        return key.isHere();
    }

    private static SecretKey derived(byte[] of) {
        try {
            var purpose = HKDFParameterSpec.ofExtract()
                    .addIKM(of)
                    .thenExpand("beret kept secrets".getBytes(StandardCharsets.US_ASCII), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", purpose);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
