package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.accounts.People;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.Cohorts;
import org.beret.shell.DataTable;
import org.beret.shell.Formats;
import org.beret.shell.PageHead;
import org.beret.shell.Pill;
import org.beret.shell.Pill.Mood;
import org.beret.shell.Track;

/** All cohorts of the training centre, the next departure first. */
@Route("cohorts")
@Menu(title = "menu.cohorts", order = 2)
@RolesAllowed("TRAINING_CENTRE")
class CohortsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Cohorts cohorts;
    private final People people;

    CohortsView(Cohorts cohorts, People people) {
        this.cohorts = cohorts;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var mine = cohorts.ofMyCentre();
        var head = new PageHead(getTranslation("menu.cohorts"));
        people.nameOfMyCentre().ifPresent(head::about);
        var open = new Anchor("cohorts/new", getTranslation("cohort.new"));
        open.addClassNames("btn", "primary");
        add(head.action(open), mine.isEmpty() ? nothingYet() : table(mine));
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
                .cells(getTranslation("cohorts.name"), CohortsView::name)
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

    private Component table(List<CohortOverview> mine) {
        var table = new DataTable<CohortOverview>(getTranslation("menu.cohorts"))
                .cells(getTranslation("cohorts.name"), CohortsView::name)
                .text(getTranslation("cohorts.departure"), this::departure)
                .number(
                        getTranslation("cohorts.trainees"),
                        cohort -> Formats.number(cohort.figures().trainees(), getLocale()))
                .cells(getTranslation("cohorts.done"), this::done)
                .cells(getTranslation("cohorts.needs-a-hand"), this::needsAHand);
        table.setRows(mine);
        return table;
    }

    private static Component name(CohortOverview cohort) {
        var destination = new Span(cohort.details().destination());
        destination.addClassNames("small", "muted");
        var cell = new Div(new Anchor(CohortView.address(cohort.id()), cohort.name()), destination);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component done(CohortOverview cohort) {
        var figures = cohort.figures();
        if (figures.assigned() == 0) {
            return new Span(getTranslation("cohorts.nothing-assigned"));
        }
        return new Track(
                figures.done(),
                figures.trainees(),
                getTranslation("cohorts.completed-of", figures.done(), figures.trainees()));
    }

    private Component needsAHand(CohortOverview cohort) {
        var figures = cohort.figures();
        var pills = new Div();
        pills.addClassName("pills");
        if (figures.late() > 0) {
            pills.add(new Pill(Mood.WARN, getTranslation("cohorts.late", figures.late())));
        }
        if (figures.stuck() > 0) {
            pills.add(new Pill(Mood.BAD, getTranslation("cohorts.stuck", figures.stuck())));
        }
        return pills.getChildren().findAny().isPresent() ? pills : new Span("–");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.cohorts") + " · Beret";
    }
}
