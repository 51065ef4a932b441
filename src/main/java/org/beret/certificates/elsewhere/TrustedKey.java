package org.beret.certificates.elsewhere;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.beret.certificates.PublishedKey;

/**
 * The public key of another installation, as an administrator entered it.
 *
 * @param id the beginning of its thumbprint, by which signatures name it
 * @param publicKey 32 bytes in Base64 for URLs without padding
 * @param issuer what the other installation is called here
 * @param withdrawnAt since when it is trusted no more
 * @param accepted how many certificates by it count here now
 */
public record TrustedKey(
        String id, String publicKey, String issuer, Instant enteredAt, Optional<Instant> withdrawnAt, int accepted) {

    private static final int GROUP = 4;

    /** The thumbprint as people compare it: groups of four hexadecimal digits. */
    public String fingerprint() {
        return fingerprint(publicKey);
    }

    static String fingerprint(String publicKey) {
        var digits = HexFormat.of().formatHex(PublishedKey.thumbprint(publicKey));
        return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    boolean isTrusted() {
        return withdrawnAt.isEmpty();
    }
}
