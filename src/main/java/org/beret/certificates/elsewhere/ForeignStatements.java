package org.beret.certificates.elsewhere;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beret.catalogue.CourseId;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CertificateScope;
import org.beret.shared.HiddenSigns;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a signed code, or of an Open Badge, of a Beret. Whoever signs may write anything: what is missing, of another
 * kind, too long or has hidden signs makes it no certificate.
 */
final class ForeignStatements {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_CENTRE = 200;
    private static final int LAST_YEAR = 9999;
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 80;
    private static final Pattern ACHIEVEMENT =
            Pattern.compile(".*/verify/courses/([a-z0-9-]+)/(\\d{1,4})/(core|course)");

    private final Map<String, Object> said;
    private final String key;

    ForeignStatements(Map<String, Object> said, String key) {
        this.said = said;
        this.key = key;
    }

    Optional<ForeignCertificate> certificate() {
        try {
            return Optional.of(said.containsKey("credentialSubject") ? ofBadge() : ofCode());
        } catch (IllegalArgumentException | DateTimeException | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    private ForeignCertificate ofCode() {
        return certificate(
                text(said, "jti"),
                optional(said, "sub"),
                text(said, "ctr"),
                text(said, "crs"),
                number(said, "ed").intValue(),
                text(said, "set"),
                number(said, "iat"));
    }

    private ForeignCertificate ofBadge() {
        var subject = object(said, "credentialSubject");
        var achievement = ACHIEVEMENT.matcher(text(object(subject, "achievement"), "id"));
        if (!achievement.matches()) {
            throw new IllegalArgumentException("no achievement of a Beret");
        }
        var page = text(said, "jti");
        var holder = subject.get("identifier") instanceof List<?> list && list.size() == 1
                ? optional(objectOf(list.getFirst()), "identityHash")
                : Optional.<String>empty();
        return certificate(
                page.substring(page.lastIndexOf('/') + 1),
                holder,
                text(object(said, "issuer"), "name"),
                achievement.group(1),
                Integer.parseInt(achievement.group(2)),
                achievement.group(3),
                number(said, "nbf"));
    }

    private ForeignCertificate certificate(
            String number,
            Optional<String> holder,
            String centre,
            String course,
            int edition,
            String set,
            Number issued) {
        refuseUnless(edition > 0 && course.matches(ID) && course.length() <= LONGEST_ID);
        refuseUnless(centre.length() <= LONGEST_CENTRE && !HiddenSigns.isIn(centre));
        refuseUnless(holder.stream().allMatch(name -> name.length() <= LONGEST_NAME && !HiddenSigns.isIn(name)));
        return new ForeignCertificate(
                CertificateNumber.read(number).orElseThrow(IllegalArgumentException::new),
                holder,
                centre,
                new CourseId(course),
                edition,
                CertificateScope.valueOf(set.toUpperCase(Locale.ROOT)),
                moment(issued),
                LocalDate.ofInstant(moment(number(said, "exp")), ZoneOffset.UTC),
                key);
    }

    private static Instant moment(Number seconds) {
        var moment = Instant.ofEpochSecond(seconds.longValue());
        refuseUnless(
                moment.isAfter(Instant.EPOCH) && moment.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR);
        return moment;
    }

    private static void refuseUnless(boolean good) {
        if (!good) {
            throw new IllegalArgumentException("not as a Beret writes it");
        }
    }

    private static String text(Map<?, ?> map, String name) {
        return optional(map, name).orElseThrow(IllegalArgumentException::new);
    }

    private static Optional<String> optional(Map<?, ?> map, String name) {
        return Optional.ofNullable((String) map.get(name)).filter(text -> !text.isBlank());
    }

    private static Number number(Map<?, ?> map, String name) {
        return map.get(name) instanceof Number number ? number : Long.valueOf(Long.MIN_VALUE);
    }

    private static Map<?, ?> object(Map<?, ?> map, String name) {
        return objectOf(map.get(name));
    }

    private static Map<?, ?> objectOf(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
