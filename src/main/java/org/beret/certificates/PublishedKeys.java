package org.beret.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.certificates.SigningKeys.PublishedKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What others need to verify without us: our public keys as JSON Web Keys, and the numbers that were declared void, dated. */
@RestController
class PublishedKeys {

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
     * @param asOf until when the list of void certificates is complete
     */
    record Published(Instant asOf, String issuer, List<Map<String, Object>> keys, List<Revoked> revoked) {

        /** A certificate that was declared void. */
        record Revoked(String number, Instant at) {}
    }

    @GetMapping("/verify/keys.json")
    Published all() {
        return new Published(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                codes.installation(),
                keys.all().stream().map(PublishedKeys::jwk).toList(),
                certificates.revoked().entrySet().stream()
                        .map(entry -> new Published.Revoked(
                                entry.getKey(), entry.getValue().truncatedTo(ChronoUnit.SECONDS)))
                        .toList());
    }

    /** The key that the header of a credential names. */
    @GetMapping("/verify/keys/{id}")
    Map<String, Object> one(@PathVariable String id) {
        return keys.find(id)
                .map(PublishedKeys::jwk)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, Object> jwk(PublishedKey key) {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("alg", Jws.ALGORITHM);
        jwk.put("use", "sig");
        jwk.put("kid", key.id());
        jwk.put("x", key.publicKey());
        jwk.put("iat", key.createdAt().getEpochSecond());
        if (key.retiredAt() != null) {
            jwk.put("retired", key.retiredAt().getEpochSecond());
        }
        return jwk;
    }
}
