package org.beret.certificates;

import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Titles of courses, scopes and modules on certificates, in a language. A course that is no longer in the catalogue is named by its id. */
@Component
public class CertificateLabels {

    private final CourseCatalogue catalogue;
    private final Texts texts;
    private final Countries countries;

    CertificateLabels(CourseCatalogue catalogue, Texts texts, Countries countries) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.countries = countries;
    }

    public String text(String key, Language language, Object... values) {
        return texts.in(language, key, values);
    }

    String course(Certificate certificate, Language language) {
        return catalogue.courses().stream()
                .filter(course -> course.id().equals(certificate.course()))
                .findFirst()
                .map(Course::title)
                .map(title -> title.in(language))
                .orElse(certificate.course().value());
    }

    /** The course, and whether it is about its core modules alone. */
    public String title(Certificate certificate, Language language) {
        return title(certificate.scope(), course(certificate, language), language);
    }

    String title(CertificateScope scope, String course, Language language) {
        return switch (scope) {
            case COURSE -> course;
            case CORE -> text("certificate.core-of", language, course);
        };
    }

    public String title(CertifiedModule module, Language language) {
        return catalogue
                .module(module.module(), module.version())
                .map(text -> text.title().in(language))
                .orElse(module.module().value());
    }

    public String country(CountryCode country, Language language) {
        return countries.name(country, language);
    }
}
