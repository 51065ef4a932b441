package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.ProgressBar;
import org.beret.texts.Formats;

/** Cohorts with their departure: who is done, on track, late. */
class CohortTable extends DataTable<CohortOverview> {

    CohortTable(List<CohortOverview> cohorts) {
        super(UI.getCurrent().getTranslation("menu.cohorts"));
        cells(getTranslation("cohorts.name"), CohortTable::name);
        cells(getTranslation("cohorts.departure"), this::departure);
        number(
                getTranslation("cohorts.trainees"),
                cohort -> Formats.number(cohort.figures().trainees(), getLocale()));
        cells(getTranslation("cohorts.done"), this::done);
        cells(getTranslation("cohorts.standing"), this::standing);
        setRows(cohorts);
    }

    static Component name(CohortOverview cohort) {
        var destination = new Span(cohort.details().destination());
        destination.addClassNames("small", "muted");
        var cell = new Div(new Anchor(CohortsNavigation.cohort(cohort.id()), cohort.name()), destination);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component departure(CohortOverview cohort) {
        var day = cohort.details().departureOn();
        if (day.isEmpty()) {
            return new Span("–");
        }
        var left = cohort.daysToDeparture().orElseThrow();
        var days = new Span(getTranslation(left < 0 ? "cohorts.departed" : "cohort.days-left", left));
        days.addClassNames("small", "muted");
        var cell = new Div(new Span(Formats.day(day.get(), getLocale())), days);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component done(CohortOverview cohort) {
        var figures = cohort.figures();
        if (figures.assigned() == 0) {
            return new Span(getTranslation("cohorts.nothing-assigned"));
        }
        return new ProgressBar(
                figures.done(),
                figures.trainees(),
                getTranslation("cohorts.completed-of", figures.done(), figures.trainees()));
    }

    private Component standing(CohortOverview cohort) {
        var figures = cohort.figures();
        var pills = new Div();
        pills.addClassName("pills");
        add(pills, Mood.PLAIN, "cohorts.on-track", figures.onTrack());
        add(pills, Mood.WARN, "cohorts.late", figures.late());
        add(pills, Mood.BAD, "cohorts.stuck", figures.stuck());
        return pills.getChildren().findAny().isPresent() ? pills : new Span("–");
    }

    private void add(Div pills, Mood mood, String key, int people) {
        if (people > 0) {
            pills.add(new Badge(mood, getTranslation(key, people)));
        }
    }
}
