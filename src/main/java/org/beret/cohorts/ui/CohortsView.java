package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.texts.Formats;

/** All cohorts of the training centre, the next departure first. */
@Route(CohortsNavigation.COHORTS)
@Menu(title = "menu.cohorts", order = 2)
@RolesAllowed("TRAINING_CENTRE")
class CohortsView extends PageView {

    private final Cohorts cohorts;
    private final PeopleOfMyCentre people;

    CohortsView(Cohorts cohorts, PeopleOfMyCentre people) {
        this.cohorts = cohorts;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = cohorts.ofMyCentre();
        var head = begin(getTranslation("menu.cohorts"));
        people.nameOfMyCentre().ifPresent(head::about);
        var open = new Anchor(CohortsNavigation.NEW, getTranslation("cohort.new"));
        open.addClassNames("btn", "primary");
        head.action(open);
        add(mine.isEmpty() ? nothingYet() : new CohortTable(mine));
        var closed = cohorts.closed();
        if (!closed.isEmpty()) {
            add(closed(closed));
        }
    }

    private Component nothingYet() {
        var card =
                new Div(new H2(getTranslation("cohorts.empty")), new Paragraph(getTranslation("cohorts.empty.hint")));
        card.addClassName("card");
        return card;
    }

    private Component closed(List<CohortOverview> closed) {
        var table = new DataTable<CohortOverview>(getTranslation("cohorts.closed"))
                .cells(getTranslation("cohorts.name"), CohortTable::name)
                .text(getTranslation("cohorts.departure"), this::departure);
        table.setRows(closed);
        var details = new NativeDetails(getTranslation("cohorts.closed"), table);
        details.addClassName("fold");
        return details;
    }

    private String departure(CohortOverview cohort) {
        return cohort.details()
                .departureOn()
                .map(day -> Formats.day(day, getLocale()))
                .orElse("–");
    }
}
