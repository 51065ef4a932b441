package org.beret.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The digest under which a revoked certificate is published: whoever has the number can make it, nobody can go back.
 * A number has 55 random bits, few enough to try them all with a plain hash; so this one is slow (PBKDF2 with HMAC-SHA-256).
 */
final class RevocationDigest {

    /** Public, and the same for every number: it keeps this digest apart from any other of the same text. */
    static final String SALT = "beret revoked certificate 1";

    static final int ITERATIONS = 100_000;

    private static final int BITS = 256;

    private RevocationDigest() {}

    /** 32 bytes in Base64 for URLs, without padding; takes some tens of milliseconds, by design. */
    static String of(CertificateNumber number) {
        var salt = SALT.getBytes(StandardCharsets.UTF_8);
        var key = new PBEKeySpec(number.value().toCharArray(), salt, ITERATIONS, BITS);
        try {
            var digest = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
