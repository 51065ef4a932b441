package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.ModuleId;
import org.beret.learning.TrainingCertificate.Had;
import org.beret.learning.TrainingCertificate.Needed;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.ReadingLanguages;

/** Which of the modules a certificate needs, and what the trainee has of them; the others are offered besides. */
class CertificateNeeds extends Div {

    private final Set<ModuleId> assigned;

    private CertificateNeeds(List<Needed> needed, Set<ModuleId> assigned) {
        this.assigned = assigned;
        addClassName("card");
        var modules = new UnorderedList();
        modules.addClassName("plain-list");
        needed.forEach(module -> modules.add(row(module)));
        add(new Paragraph(getTranslation("my-training.needed", done(needed), needed.size())), modules);
    }

    /** Empty if there is nothing to tell. */
    static Optional<CertificateNeeds> of(List<Needed> needed, Set<ModuleId> assigned) {
        return needed.isEmpty() ? Optional.empty() : Optional.of(new CertificateNeeds(needed, assigned));
    }

    private static long done(List<Needed> needed) {
        return needed.stream().filter(module -> module.had().isPresent()).count();
    }

    private Component row(Needed module) {
        var title = new Span(module.title().in(ReadingLanguages.of(getLocale())));
        return new ListItem(title, new Span(" "), badge(module));
    }

    private Badge badge(Needed module) {
        return module.had().map(this::had).orElseGet(() -> {
            var key =
                    assigned.contains(module.module()) ? "my-training.needed.open" : "my-training.needed.not-assigned";
            return new Badge(Mood.PLAIN, getTranslation(key));
        });
    }

    private Badge had(Had had) {
        return new Badge(
                Mood.GOOD,
                getTranslation(
                        switch (had) {
                            case HERE -> "my-training.needed.done";
                            case ELSEWHERE -> "my-training.needed.elsewhere";
                        }));
    }
}
