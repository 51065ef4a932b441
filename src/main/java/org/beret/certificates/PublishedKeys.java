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
     * @param asOf until when the list of revoked certificates is complete
     * @param issuer the address of this installation
     */
    public record Published(Instant asOf, String issuer, List<PublishedKey> keys, List<Revoked> revoked) {

        /** A certificate that was revoked, by its number. */
        public record Revoked(String number, Instant at) {}
    }

    /** The keys, the newest first, and the revoked certificates, as of now. */
    public Published all() {
        return new Published(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                codes.installation(),
                keys.all(),
                certificates.revoked().entrySet().stream()
                        .map(entry -> new Published.Revoked(
                                entry.getKey(), entry.getValue().truncatedTo(ChronoUnit.SECONDS)))
                        .toList());
    }

    /** The key of this id, as the header of a credential names it. */
    public Optional<PublishedKey> find(String id) {
        return keys.find(id);
    }
}
