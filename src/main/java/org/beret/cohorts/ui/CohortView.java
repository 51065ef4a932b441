package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.CohortScreens;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.calendar.CohortCalendar;
import org.beret.shell.Address;
import org.beret.shell.CalendarLink;
import org.beret.shell.PageView;
import org.beret.shell.ScreenTexts;
import org.beret.shell.StatCard;
import org.beret.texts.Countries;
import org.beret.texts.Formats;
import org.springframework.beans.factory.ObjectProvider;

/** One cohort: the progress of its trainees by module, and links to its actions. */
@Route(CohortsNavigation.COHORT)
@RolesAllowed("TRAINING_CENTRE")
class CohortView extends PageView {

    private final Cohorts cohorts;
    private final ProgressTable table;
    private final Countries countries;
    private final CohortCalendar calendar;
    private final ObjectProvider<CohortScreens> screens;

    CohortView(
            Cohorts cohorts,
            ProgressTable table,
            Countries countries,
            CohortCalendar calendar,
            ObjectProvider<CohortScreens> screens) {
        this.cohorts = cohorts;
        this.table = table;
        this.countries = countries;
        this.calendar = calendar;
        this.screens = screens;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                cohorts.overview(new CohortId(Address.id(event, "cohort"))),
                ProgressAddress.parse(event.getLocation().getQueryParameters()));
    }

    private void show(CohortOverview cohort, ProgressFilter filter) {
        var head = begin(cohort.name())
                .breadcrumb(CohortsNavigation.COHORTS, getTranslation("menu.cohorts"))
                .about(new CohortLabels(this).about(cohort));
        head.action(link(CohortsNavigation.edit(cohort.id()), getTranslation("cohort.edit"), "quiet"));
        head.action(new CalendarLink(texts -> calendar.of(cohort.id(), texts)));
        screens.orderedStream()
                .flatMap(source -> source.about(cohort.id()).stream())
                .forEach(link -> head.action(link(link.address(), getTranslation(link.key()), "quiet")));
        head.action(link(CohortsNavigation.members(cohort.id()), getTranslation("cohort.members"), "quiet"));
        if (cohort.figures().trainees() > 0) {
            head.action(link(CohortsNavigation.slips(cohort.id()), getTranslation("cohort.slips"), "quiet"));
        }
        if (cohort.figures().late() > 0) {
            head.action(remind(cohort));
        }
        head.action(link(CohortsNavigation.assign(cohort.id()), getTranslation("cohort.assign"), "primary"));
        if (cohort.closed()) {
            add(new Paragraph(getTranslation("cohort.closed")));
        }
        add(figures(cohort));
        add(
                cohort.figures().trainees() == 0
                        ? nobodyYet()
                        : new ProgressPanel(table, cohort, filter, ScreenTexts.current(), countries));
    }

    private static Anchor link(String address, String text, String style) {
        var link = new Anchor(address, text);
        link.addClassNames("btn", style);
        return link;
    }

    private Anchor remind(CohortOverview cohort) {
        var link = new Anchor(
                ProgressAddress.of(CohortsNavigation.remind(cohort.id()), ProgressFilter.late()),
                getTranslation("cohort.remind", cohort.figures().late()));
        link.addClassName("btn");
        return link;
    }

    private Component nobodyYet() {
        var card = new Div(new H2(getTranslation("cohort.empty")), new Paragraph(getTranslation("cohort.empty.hint")));
        card.addClassName("card");
        return card;
    }

    private Component figures(CohortOverview cohort) {
        var counted = cohort.figures();
        var figures = new Div(
                new StatCard(
                        Formats.share(counted.done(), counted.trainees(), getLocale()),
                        getTranslation("cohort.figure.done", counted.done(), counted.trainees())),
                figure(counted.onTrack(), "cohort.figure.on-track"),
                figure(counted.late(), "cohort.figure.late"),
                figure(counted.stuck(), "cohort.figure.stuck"));
        figures.addClassName("figures");
        return figures;
    }

    private StatCard figure(int number, String key) {
        return new StatCard(Formats.number(number, getLocale()), getTranslation(key));
    }
}
