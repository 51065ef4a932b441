package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.certificates.Attestations;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.CentreCertificates.CohortCertificates;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.Renewals;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.DueDate;
import org.beret.people.PersonProfile;
import org.beret.shared.Language;
import org.beret.shell.Address;
import org.beret.shell.DataTable;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Formats;

/** The certificates of a cohort: all in one file, the list for the note of certification, and each of them. */
@Route(CertificatesNavigation.COHORT)
@RolesAllowed("TRAINING_CENTRE")
class CohortCertificatesView extends PageView {

    private static final List<String> FORMATS = List.of("pdf", "xlsx", "json");

    private final CentreCertificates centreCertificates;
    private final Attestations attestations;
    private final Renewals renewals;

    CohortCertificatesView(CentreCertificates centreCertificates, Attestations attestations, Renewals renewals) {
        this.centreCertificates = centreCertificates;
        this.attestations = attestations;
        this.renewals = renewals;
        addClassName("attested");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CohortId(Address.id(event, "cohort")));
    }

    private void show(CohortId id) {
        var cohort = centreCertificates.of(id);
        var title = getTranslation("attest.certificates", cohort.name());
        begin(title).breadcrumb(CertificatesNavigation.ATTEST, getTranslation("menu.attest"));
        if (cohort.held().isEmpty()) {
            add(nothingYet());
        } else {
            add(new BatchCard(id, attestations), list(id));
            var due = renewals.due(id);
            if (!due.isEmpty()) {
                add(new RenewalCard(due, day -> renew(id, day)));
            }
            add(table(title, cohort.held()));
        }
        if (!cohort.without().isEmpty()) {
            add(without(cohort));
        }
    }

    private Component nothingYet() {
        var card = new Div(new H2(getTranslation("attest.none")), new Paragraph(getTranslation("attest.none.hint")));
        card.addClassName("card");
        return card;
    }

    private void renew(CohortId id, DueDate dueOn) {
        var begun = renewals.begin(id, dueOn);
        show(id);
        Notices.done(getTranslation("renewal.done", begun));
    }

    private Component list(CohortId cohort) {
        var about = new Div(new H2(getTranslation("attest.list")), new Paragraph(getTranslation("attest.list.about")));
        var files = new Div();
        files.addClassName("row");
        FORMATS.forEach(format -> {
            var link = new Anchor(
                    CertificatesNavigation.list(cohort, format, Language.of(getLocale())),
                    format.toUpperCase(getLocale()));
            link.setRouterIgnore(true);
            link.addClassName("btn");
            files.add(link);
        });
        var card = new Div(about, files);
        card.addClassNames("card", "next-step");
        return card;
    }

    private Component table(String title, List<Held> held) {
        var table = new DataTable<Held>(title)
                .cells(
                        getTranslation("attest.holder"),
                        one -> new Anchor(
                                CertificatesNavigation.of(one.certificate().id()),
                                one.person().listName()))
                .text(
                        getTranslation("attest.number"),
                        one -> one.certificate().number().value())
                .cells(getTranslation("attest.state"), one -> new CertificateStateBadge(one.state()))
                .text(
                        getTranslation("attest.until"),
                        one -> Formats.day(one.certificate().validUntil(), getLocale()));
        table.setRows(held);
        return table;
    }

    private Component without(CohortCertificates cohort) {
        var names = cohort.without().stream().map(PersonProfile::listName).collect(Collectors.joining(" · "));
        var line = new Paragraph(getTranslation("attest.without", names));
        line.addClassNames("muted", "small");
        return line;
    }
}
