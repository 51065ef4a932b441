package org.beret.certificates;

import java.time.Instant;
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
}
