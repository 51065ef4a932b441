package org.beret.certificates.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.certificates.PublishedKey;
import org.beret.certificates.PublishedKeys;
import org.beret.certificates.PublishedKeys.Published.Revoked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Publishes the keys as JSON Web Keys (RFC 7517, RFC 8037) together with the revoked certificates. */
@RestController
class KeysEndpoint {

    private final PublishedKeys published;

    KeysEndpoint(PublishedKeys published) {
        this.published = published;
    }

    /** The document at {@code /verify/keys.json}; the page that verifies without a connection holds it, too. */
    record KeysDocument(int format, Instant asOf, String issuer, List<Map<String, Object>> keys, Revoked revoked) {}

    @GetMapping("/verify/keys.json")
    KeysDocument all() {
        var all = published.all();
        return new KeysDocument(
                all.format(),
                all.asOf(),
                all.issuer(),
                all.keys().stream().map(KeysEndpoint::jwk).toList(),
                all.revoked());
    }

    /** The key that the header of a credential names. */
    @GetMapping("/verify/keys/{id}")
    Map<String, Object> one(@PathVariable String id) {
        return published
                .find(id)
                .map(KeysEndpoint::jwk)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, Object> jwk(PublishedKey key) {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("alg", PublishedKey.ALGORITHM);
        jwk.put("use", "sig");
        jwk.put("kid", key.id());
        jwk.put("x", key.publicKey());
        jwk.put("iat", key.createdAt().getEpochSecond());
        if (key.retiredAt() != null) {
            jwk.put("retired", key.retiredAt().getEpochSecond());
        }
        if (key.stolenAt() != null) {
            jwk.put("stolen", key.stolenAt().getEpochSecond());
        }
        return jwk;
    }
}
