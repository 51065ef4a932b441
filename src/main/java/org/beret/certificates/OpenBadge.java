package org.beret.certificates;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.springframework.stereotype.Component;

/**
 * A certificate as an Open Badges 3.0 credential, signed as a JSON Web Token (VC-JWT), which systems of other organisations
 * read. The issuer is the installation, on behalf of the training centre that the credential names.
 */
@Component
class OpenBadge {

    private final SigningKeys keys;
    private final SignedCode codes;
    private final CertificateLabels words;

    OpenBadge(SigningKeys keys, SignedCode codes, CertificateLabels words) {
        this.keys = keys;
        this.codes = codes;
        this.words = words;
    }

    /** The signed token; its payload is the credential. */
    String token(Certificate certificate, Language language) {
        var key = keys.current();
        var payload = credential(certificate, language);
        payload.put("iss", issuer());
        payload.put("jti", codes.addressOf(certificate.number()));
        payload.put("sub", subject(certificate));
        payload.put("nbf", certificate.writtenAt().getEpochSecond());
        payload.put("exp", end(certificate).getEpochSecond());
        return Jws.sign(key, header(key), payload);
    }

    private Map<String, Object> header(SigningKey key) {
        var header = new LinkedHashMap<String, Object>();
        header.put("typ", "JWT");
        header.put("kid", codes.installation() + "/verify/keys/" + key.id());
        return header;
    }

    private Map<String, Object> credential(Certificate certificate, Language language) {
        var title = words.title(certificate, language);
        var credential = new LinkedHashMap<String, Object>();
        credential.put("@context", BadgeAddresses.CONTEXT);
        credential.put("id", codes.addressOf(certificate.number()));
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", title);
        credential.put("issuer", Map.of("id", issuer(), "type", List.of("Profile"), "name", certificate.centre()));
        credential.put("validFrom", text(certificate.writtenAt()));
        credential.put("validUntil", text(end(certificate)));
        credential.put("credentialSubject", subject(certificate, title, language));
        return credential;
    }

    private Map<String, Object> subject(Certificate certificate, String title, Language language) {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", subject(certificate));
        subject.put("type", List.of("AchievementSubject"));
        certificate.holder().ifPresent(name -> subject.put("identifier", List.of(identity(name))));
        subject.put("achievement", achievement(certificate, title, language));
        return subject;
    }

    private static Map<String, Object> identity(String name) {
        return Map.of("type", "IdentityObject", "hashed", false, "identityHash", name, "identityType", "name");
    }

    private Map<String, Object> achievement(Certificate certificate, String title, Language language) {
        var modules = certificate.modules().stream()
                .map(module -> "- "
                        + words.text(
                                "labelled",
                                language,
                                words.title(module, language),
                                module.version().number() + ", "
                                        + Formats.score(
                                                module.points().earned(),
                                                module.points().most(),
                                                language.locale())))
                .toList();
        var lines = Stream.of(
                        modules,
                        words.elsewhere(certificate, language).stream()
                                .map(line -> "- " + line)
                                .toList(),
                        words.supervised(certificate, language))
                .flatMap(List::stream)
                .toList();
        var achievement = new LinkedHashMap<String, Object>();
        achievement.put(
                "id",
                "%s/verify/courses/%s/%d/%s"
                        .formatted(
                                codes.installation(),
                                certificate.course(),
                                certificate.edition(),
                                certificate.scope().name().toLowerCase(Locale.ROOT)));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put("name", title);
        achievement.put("inLanguage", language.code());
        achievement.put("description", words.text("certificate.nature", language));
        achievement.put("criteria", Map.of("narrative", String.join("\n", lines)));
        return achievement;
    }

    private String issuer() {
        return codes.installation() + BadgeAddresses.ISSUER;
    }

    /** Says nothing of the person: another id for each certificate. */
    private static String subject(Certificate certificate) {
        return "urn:uuid:" + certificate.id();
    }

    private static Instant end(Certificate certificate) {
        return certificate.validUntil().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }

    private static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
