package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortProgress;
import org.beret.cohorts.Cohorts;
import org.beret.learning.EnrolmentState;
import org.beret.shared.Language;
import org.beret.shell.Figure;
import org.beret.shell.Formats;
import org.beret.shell.Notices;
import org.beret.shell.PageHead;

/** One cohort: how far its trainees are, and assigning a module with a due date. */
@Route("cohorts/:cohort")
@RolesAllowed("TRAINING_CENTRE")
class CohortView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Cohorts cohorts;
    private final CourseCatalogue catalogue;
    private String title = "";

    CohortView(Cohorts cohorts, CourseCatalogue catalogue) {
        this.cohorts = cohorts;
        this.catalogue = catalogue;
    }

    static String address(CohortId cohort) {
        return "cohorts/" + cohort;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(cohorts.progress(Ids.cohort(event.getRouteParameters())));
    }

    private void show(CohortProgress cohort) {
        removeAll();
        title = cohort.name();
        add(new PageHead(title).from("cohorts", getTranslation("menu.cohorts")).about(about(cohort)));
        add(figures(cohort));
        add(new H2(getTranslation("cohort.assign")), assignForm(cohort));
        add(new H2(getTranslation("cohort.trainees")));
        add(cohort.trainees().isEmpty() ? new Paragraph(getTranslation("cohort.empty")) : new TraineeTable(cohort));
    }

    private String about(CohortProgress cohort) {
        var departure = cohort.departureOn()
                .map(day -> getTranslation("cohort.departure", Formats.day(day, getLocale())))
                .orElse("");
        return Stream.of(getTranslation("cohort.size", cohort.trainees().size()), cohort.destination(), departure)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Component figures(CohortProgress cohort) {
        var completed = cohort.in(EnrolmentState.COMPLETED);
        var figures = new Div(
                new Figure(
                        Formats.percent(completed, cohort.assigned(), getLocale()),
                        getTranslation("cohort.figure.completed", completed, cohort.assigned())),
                figure(cohort.in(EnrolmentState.IN_PROGRESS), "cohort.figure.in-progress"),
                figure(cohort.in(EnrolmentState.ASSIGNED), "cohort.figure.not-started"),
                figure(cohort.late(LocalDate.now(ZoneOffset.UTC)), "cohort.figure.late"));
        figures.addClassName("figures");
        return figures;
    }

    private Figure figure(int number, String key) {
        return new Figure(Formats.number(number, getLocale()), getTranslation(key));
    }

    private Component assignForm(CohortProgress cohort) {
        return new AssignForm(catalogue.modules(), (module, dueOn) -> {
            cohorts.assign(cohort.id(), module.id(), dueOn);
            show(cohorts.progress(cohort.id()));
            Notices.done(getTranslation(
                    "cohort.assigned",
                    module.title().in(Language.of(getLocale())),
                    cohort.trainees().size(),
                    Formats.day(dueOn, getLocale())));
        });
    }

    @Override
    public String getPageTitle() {
        return title + " · Beret";
    }
}
