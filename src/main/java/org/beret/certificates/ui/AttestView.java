package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.Renewals;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.Cohorts;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.texts.Formats;

/** Lists the cohorts of the centre with the number of their certificates, each with the way to its attestation files. */
@Route(CertificatesNavigation.ATTEST)
@Menu(title = "menu.attest", order = 6)
@RolesAllowed("TRAINING_CENTRE")
class AttestView extends PageView {

    private final Cohorts cohorts;
    private final Renewals renewals;

    AttestView(Cohorts cohorts, Renewals renewals) {
        this.cohorts = cohorts;
        this.renewals = renewals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = cohorts.ofMyCentre();
        begin(getTranslation("menu.attest")).about(getTranslation("attest.about"));
        add(mine.isEmpty() ? nothingYet() : table(mine));
    }

    private Component nothingYet() {
        var card =
                new Div(new H2(getTranslation("cohorts.empty")), new Paragraph(getTranslation("cohorts.empty.hint")));
        card.addClassName("card");
        return card;
    }

    private Component table(List<CohortOverview> mine) {
        var due = renewals.countDue();
        var table = new DataTable<CohortOverview>(getTranslation("menu.attest"))
                .cells(
                        getTranslation("attest.cohort"),
                        cohort -> new Anchor(CertificatesNavigation.of(cohort.id()), cohort.name()))
                .text(
                        getTranslation("cohorts.departure"),
                        cohort -> cohort.details()
                                .departureOn()
                                .map(day -> Formats.day(day, getLocale()))
                                .orElse("–"))
                .number(
                        getTranslation("cohorts.trainees"),
                        cohort -> Formats.number(cohort.figures().trainees(), getLocale()))
                .number(
                        getTranslation("renewal.due"),
                        cohort -> Formats.number(due.getOrDefault(cohort.id(), 0), getLocale()));
        table.setRows(mine);
        return table;
    }
}
