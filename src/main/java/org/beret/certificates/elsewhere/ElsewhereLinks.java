package org.beret.certificates.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.CompletedElsewhere;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;

/** Tells on a trainee's page what was completed elsewhere, and links to where certificates from elsewhere are kept. */
@Component
class ElsewhereLinks implements PersonLinks {

    private final CompletedElsewhere elsewhere;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    ElsewhereLinks(CompletedElsewhere elsewhere, CourseCatalogue catalogue, Clock clock) {
        this.elsewhere = elsewhere;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public List<Link> ofTrainee(PersonId trainee) {
        return List.of(new Link(CertificatesNavigation.elsewhere(trainee), "person.elsewhere", ""));
    }

    @Override
    public List<String> learned(PersonId trainee, TextsIn texts) {
        return elsewhere.of(trainee, LocalDate.now(clock)).stream()
                .map(module -> texts.text("labelled", title(module.module(), texts), said(module, texts)))
                .sorted()
                .toList();
    }

    private static String said(CompletedElsewhere.Module module, TextsIn texts) {
        return texts.text(
                "elsewhere.completed",
                module.number().value(),
                module.issuer(),
                Formats.day(module.issuedAt(), texts.locale()));
    }

    private String title(ModuleId id, TextsIn texts) {
        return catalogue
                .module(id)
                .map(module -> module.title().in(texts.language()))
                .orElse(id.value());
    }
}
