package org.beret.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an Ed25519 key that signs certificates or did.
 *
 * @param publicKey the 32 bytes of the key, in Base64 for URLs without padding
 * @param retiredAt since when it signs no more; null for the one in use
 * @param stolenAt since when somebody else may sign with it; null if nobody can
 */
public record PublishedKey(
        String id,
        String publicKey,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable Instant stolenAt) {

    /** The name of the algorithm in JSON Web Signatures (RFC 8037). */
    public static final String ALGORITHM = "EdDSA";

    private static final int ID_BYTES = 8;

    /**
     * The thumbprint of a public key (RFC 7638), 32 bytes. People compare it; its beginning is the id of the key.
     *
     * @param publicKey the 32 bytes of the key, in Base64 for URLs without padding
     */
    public static byte[] thumbprint(String publicKey) {
        var canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + publicKey + "\"}";
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The short name of a public key. */
    public static String idOf(String publicKey) {
        var beginning = Arrays.copyOf(thumbprint(publicKey), ID_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(beginning);
    }
}
