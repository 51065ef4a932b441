package org.beret.certificates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.shared.Language;
import org.springframework.stereotype.Component;

/** The documents behind the addresses in an {@link OpenBadge}: the issuer's profile and the achievement of Open Badges 3.0. */
@Component
public class BadgeAddresses {

    static final String ISSUER = "/verify/issuer";
    static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    private final SignedCode codes;
    private final CourseCatalogue catalogue;
    private final CertificateLabels words;

    BadgeAddresses(SignedCode codes, CourseCatalogue catalogue, CertificateLabels words) {
        this.codes = codes;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The address of this installation, under which all others are. */
    public String installation() {
        return codes.installation();
    }

    /** The profile of the issuer: this installation, on behalf of the training centre that each badge names. */
    public Map<String, Object> issuer() {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("@context", CONTEXT);
        profile.put("id", installation() + ISSUER);
        profile.put("type", List.of("Profile"));
        profile.put("name", "Beret, " + installation());
        profile.put("url", installation());
        return profile;
    }

    /** What completing a course, or its core, is called; none if the course is not taught here. */
    public Optional<String> achievement(String course, String scope, Language language) {
        return Optional.ofNullable(achievements(language).get(course + "/" + scope));
    }

    /** What can be completed here, by the ids of course and scope with a slash between them, and what it is called. */
    public Map<String, String> achievements(Language language) {
        var titles = new LinkedHashMap<String, String>();
        for (var course : catalogue.courses()) {
            for (var scope : CertificateScope.values()) {
                titles.put(
                        course.id() + "/" + scope.name().toLowerCase(Locale.ROOT),
                        words.title(scope, course.title().in(language), language));
            }
        }
        return titles;
    }
}
