package org.beret.certificates;

import java.util.List;
import java.util.TreeMap;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Titles of courses, scopes and modules on certificates, in a language. A course that is no longer in the catalogue is named by its id. */
@Component
public class CertificateLabels {

    private final CourseCatalogue catalogue;
    private final Texts texts;
    private final Countries countries;
    private final CompletedElsewhere elsewhere;

    CertificateLabels(CourseCatalogue catalogue, Texts texts, Countries countries, CompletedElsewhere elsewhere) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.countries = countries;
        this.elsewhere = elsewhere;
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

    /** What a certificate does not attest itself: a line for each module that was completed elsewhere. */
    public List<String> elsewhere(Certificate certificate, Language language) {
        return elsewhere.countedIn(certificate.id()).stream()
                .map(module -> text(
                        "labelled",
                        language,
                        title(module.module(), language),
                        text(
                                "elsewhere.completed",
                                language,
                                module.number().value(),
                                module.issuer(),
                                Formats.day(module.issuedAt(), language.locale()))))
                .toList();
    }

    /** Under whose eyes the quizzes were taken: a line for each training centre; none where nobody supervised. */
    List<String> supervised(Certificate certificate, Language language) {
        var quizzes = new TreeMap<String, Integer>();
        certificate.modules().stream()
                .flatMap(module -> module.supervisedBy().stream())
                .forEach(centre -> quizzes.merge(centre, 1, Integer::sum));
        var all = certificate.modules().size();
        return quizzes.entrySet().stream()
                .map(centre -> text("certificate.supervised-of", language, centre.getKey(), centre.getValue(), all))
                .toList();
    }

    /** That somebody supervised the quiz of a module; empty if nobody did. */
    public List<String> supervised(CertifiedModule module, Language language) {
        return module.supervisedBy().stream()
                .map(centre -> text("supervised.by", language, centre))
                .toList();
    }

    private String title(ModuleId id, Language language) {
        return catalogue.module(id).map(module -> module.title().in(language)).orElse(id.value());
    }

    public String country(CountryCode country, Language language) {
        return countries.name(country, language);
    }
}
