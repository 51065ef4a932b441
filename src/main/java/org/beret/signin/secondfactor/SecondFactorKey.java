package org.beret.signin.secondfactor;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of authenticator apps (AES-256-GCM) with a key that stands in a file, outside the database and its
 * dumps: {@code beret.second-factor.key}, the same on all nodes, made when the first app is set up. Once there is a key, a server
 * without it or with another one does not start, and sets up no app. Each secret is bound to its person, so that a row of one
 * cannot serve another.
 */
@Component
class SecondFactorKey {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorKey.class);
    private static final int ID_BYTES = 16;

    private final SecondFactorKeyFile file;
    private final KeyFingerprint fingerprint;

    /**
     * Looks whether the file holds the key in use, if there is one.
     *
     * @param lost the fingerprint of a key in use that nobody has any more, so that another one may be made; else empty
     * @throws WrongKey if the file does not
     */
    SecondFactorKey(
            @Value("${beret.second-factor.key}") Path file,
            @Value("${beret.second-factor.lost-key:}") String lost,
            KeyFingerprint fingerprint) {
        this.file = new SecondFactorKeyFile(file);
        this.fingerprint = fingerprint;
        fingerprint.forget(lost);
        fingerprint.inUse().ifPresent(this::requireInUse);
    }

    private void requireInUse(String inUse) {
        var place = file.place();
        if (!file.exists()) {
            throw new WrongKey(
                    "The key of the second factor, " + inUse + ", is missing: there is no file " + place + ".");
        }
        if (!inUse.equals(file.fingerprint())) {
            throw new WrongKey("The key of the second factor in " + place + " is " + file.fingerprint()
                    + ", but codes are checked with " + inUse + ".");
        }
    }

    /** Whether there is a key in use, and this server has it. */
    boolean isHere() {
        return file.exists()
                && fingerprint.inUse().filter(file.fingerprint()::equals).isPresent();
    }

    byte[] encrypt(PersonId person, byte[] secret) {
        var bound = ByteBuffer.allocate(ID_BYTES + secret.length);
        put(bound, person.value()).put(secret);
        return encryptor(forUse()).encrypt(bound.array());
    }

    /** The secret; empty if it was encrypted with another key or for another person, which the log says. */
    Optional<byte[]> decrypt(PersonId person, byte[] encrypted) {
        try {
            var bound = ByteBuffer.wrap(encryptor(file.read()).decrypt(encrypted));
            if (new UUID(bound.getLong(), bound.getLong()).equals(person.value())) {
                var secret = new byte[bound.remaining()];
                bound.get(secret);
                return Optional.of(secret);
            }
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unreadable) {
            LOG.error(
                    "The one-time codes of {} cannot be checked: {} is not the key they were set up with ({}). Restore it "
                            + "from your backup, or give the person a new code for the first sign-in.",
                    person,
                    file.place(),
                    unreadable.getMessage());
        }
        return Optional.empty();
    }

    private static ByteBuffer put(ByteBuffer into, UUID id) {
        return into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static BytesEncryptor encryptor(byte[] key) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES")).build();
    }

    /**
     * The key in use, which is made where there is none.
     *
     * @throws BusinessRuleViolation if this server lacks the key that others use
     */
    synchronized byte[] forUse() {
        var made = !file.exists() && fingerprint.inUse().isEmpty();
        if (made) {
            file.make();
        }
        try {
            requireInUse(
                    file.exists()
                            ? fingerprint.claim(file.fingerprint())
                            : fingerprint.inUse().orElseThrow());
        } catch (WrongKey wrong) {
            if (made) {
                file.delete();
            }
            LOG.error("No authenticator app can be set up: {}", wrong.getMessage());
            throw new BusinessRuleViolation("second-factor.no-key");
        }
        return file.read();
    }
}
