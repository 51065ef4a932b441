package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another Beret, with a key of its own: signs what it likes. */
public final class OtherInstallation {

    private final SigningKey key = SigningKey.generate();

    public String publicKey() {
        return key.publicKey();
    }

    public String keyId() {
        return key.id();
    }

    public String pem() {
        return key.pem().substring(key.pem().indexOf("-----BEGIN PUBLIC"));
    }

    public static CertificateNumber number() {
        return CertificateNumber.next();
    }

    /** What its certificates say, to be changed by a test. */
    public static Map<String, Object> statements(CertificateNumber number, String holder, String course, String scope) {
        var now = Instant.now();
        var said = new LinkedHashMap<String, Object>();
        said.put("jti", number.value());
        said.put("sub", holder);
        said.put("iat", now.minus(Duration.ofDays(30)).getEpochSecond());
        said.put("exp", now.plus(Duration.ofDays(300)).getEpochSecond());
        said.put("crs", course);
        said.put("ed", 1);
        said.put("set", scope);
        said.put("ctr", "Centre of elsewhere");
        said.put("cc", "UY");
        return said;
    }

    /** A code as its QR code has it. */
    public String code(Map<String, Object> said) {
        return "https://other.example/verify/" + said.get("jti") + "#" + signature(said);
    }

    public String signature(Map<String, Object> said) {
        return Jws.sign(key, Map.of("kid", key.id()), said);
    }

    /** The same as an Open Badge. */
    public String badge(CertificateNumber number, String holder, String course, String scope) {
        var said = statements(number, holder, course, scope);
        var badge = new LinkedHashMap<String, Object>();
        badge.put("iss", "https://other.example/verify/issuer");
        badge.put("jti", "https://other.example/verify/" + number);
        badge.put("nbf", said.get("iat"));
        badge.put("exp", said.get("exp"));
        badge.put("issuer", Map.of("name", "Centre of elsewhere"));
        badge.put(
                "credentialSubject",
                Map.of(
                        "id",
                        "urn:uuid:" + UuidCreator.getTimeOrderedEpoch(),
                        "identifier",
                        List.of(Map.of("identityHash", holder)),
                        "achievement",
                        Map.of("id", "https://other.example/verify/courses/" + course + "/1/" + scope)));
        return Jws.sign(key, Map.of("typ", "JWT", "kid", "https://other.example/verify/keys/" + key.id()), badge);
    }
}
