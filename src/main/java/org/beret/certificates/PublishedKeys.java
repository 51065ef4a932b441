package org.beret.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What anybody needs to verify certificates without this server: its public keys, and which certificates were revoked. */
@Component
public class PublishedKeys {

    private static final int FORMAT = 2;

    private final SigningKeys keys;
    private final CertificateStore certificates;
    private final SignedCode codes;
    private final Clock clock;

    PublishedKeys(SigningKeys keys, CertificateStore certificates, SignedCode codes, Clock clock) {
        this.keys = keys;
        this.certificates = certificates;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Everything at once.
     *
     * @param format of this document; whoever reads it refuses one they do not know
     * @param asOf until when the list of revoked certificates is complete
     * @param issuer the address of this installation
     */
    public record Published(int format, Instant asOf, String issuer, List<PublishedKey> keys, Revoked revoked) {

        /** The digests of revoked numbers, and how one is made of a number (PBKDF2 with HMAC-SHA-256, 32 bytes). */
        public record Revoked(String salt, int iterations, List<String> digests) {}
    }

    /** The keys, the newest first, and the revoked certificates, as of now. */
    public Published all() {
        return new Published(
                FORMAT,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                codes.installation(),
                keys.all(),
                new Published.Revoked(RevocationDigest.SALT, RevocationDigest.ITERATIONS, certificates.revoked()));
    }

    /** The key of this id, as the header of a credential names it. */
    public Optional<PublishedKey> find(String id) {
        return keys.find(id);
    }
}
