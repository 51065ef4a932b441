package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.elsewhere.AcceptedCertificate;
import org.beret.shared.Language;
import org.beret.shell.ReasonForm;
import org.beret.texts.Formats;

/** A certificate of another installation that was accepted: what it counts for, and what became of it. */
class AcceptedCard extends Div {

    private final AcceptedCertificate accepted;
    private final CourseCatalogue catalogue;

    AcceptedCard(AcceptedCertificate accepted, LocalDate today, CourseCatalogue catalogue) {
        this.accepted = accepted;
        this.catalogue = catalogue;
        addClassNames("card", "stack");
        var certificate = accepted.certificate();
        var modules = new UnorderedList();
        accepted.modules().forEach(module -> modules.add(new ListItem(title(module))));
        add(
                new H3(getTranslation(
                        "elsewhere.card",
                        certificate.number().value(),
                        accepted.issuedBy(),
                        Formats.day(certificate.issuedAt(), getLocale()))),
                new Paragraph(getTranslation(
                        "elsewhere.state." + accepted.state(today),
                        Formats.day(certificate.validUntil(), getLocale()))),
                modules);
        accepted.takenBack()
                .filter(back -> !back.reason().isEmpty())
                .ifPresent(back ->
                        add(new Paragraph(getTranslation("labelled", getTranslation("attest.reason"), back.reason()))));
    }

    /** With the form that takes it back, unless that was done. */
    AcceptedCard takeBack(BiConsumer<String, String> act) {
        if (accepted.takenBack().isPresent()) {
            return this;
        }
        var number = accepted.certificate().number().value();
        var content = new Div(new Paragraph(getTranslation("elsewhere.take-back.about")));
        if (!accepted.supports().isEmpty()) {
            content.add(new Paragraph(getTranslation("elsewhere.supports", ours())));
        }
        content.add(new ReasonForm(
                        "take-back-" + number,
                        getTranslation("attest.reason"),
                        getTranslation("elsewhere.take-back.submit"),
                        reason -> act.accept(number, reason))
                .secondary());
        var details = new NativeDetails(getTranslation("elsewhere.take-back"), content);
        details.addClassName("fold");
        add(details);
        return this;
    }

    private String ours() {
        return accepted.supports().stream().map(CertificateNumber::value).collect(Collectors.joining(", "));
    }

    private String title(ModuleId id) {
        return catalogue
                .module(id)
                .map(module -> module.title().in(Language.of(getLocale())))
                .orElse(id.value());
    }
}
