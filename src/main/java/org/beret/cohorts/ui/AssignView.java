package org.beret.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseCatalogue;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ProgressColumn;
import org.beret.cohorts.ProgressTable;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.shell.ReasonForm;
import org.beret.texts.Formats;

/** What a cohort has to learn: assigning with a due date, moving the date, taking back with a reason. */
@Route(CohortsNavigation.ASSIGN)
@RolesAllowed("TRAINING_CENTRE")
class AssignView extends PageView {

    private final Cohorts cohorts;
    private final Assignments assignments;
    private final ProgressTable table;
    private final CourseCatalogue catalogue;

    AssignView(Cohorts cohorts, Assignments assignments, ProgressTable table, CourseCatalogue catalogue) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.table = table;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CohortId(Address.id(event, "cohort")));
    }

    private void show(CohortId id) {
        var cohort = cohorts.overview(id);
        begin(getTranslation("cohort.assign"))
                .breadcrumb(CohortsNavigation.cohort(id), cohort.name())
                .about(getTranslation("cohort.assign.about"));
        add(new AssignForm(
                catalogue.courses(),
                getTranslation("cohort.assign.submit"),
                cohort.usualDueDate(),
                (choice, dueOn) -> assign(cohort, choice, dueOn)));
        add(new H2(getTranslation("cohort.assignments")));
        var assigned = table.columns(id).stream()
                .filter(column -> column.dueOn().isPresent())
                .toList();
        if (assigned.isEmpty()) {
            add(new Paragraph(getTranslation("cohort.assignments.none")));
        }
        assigned.forEach(column -> add(assigned(id, column)));
    }

    private void assign(CohortOverview cohort, AssignForm.Choice choice, DueDate dueOn) {
        var became = assignments.assign(cohort.id(), choice.modules(), dueOn);
        show(cohort.id());
        var said = getTranslation(
                "cohort.assigned", choice.name(), became.changed(), Formats.day(dueOn.day(), getLocale()));
        var rest = became.unchanged() > 0 ? " " + getTranslation("cohort.assigned.unchanged", became.unchanged()) : "";
        Notices.saved(became.anything(), said + rest);
    }

    private Component assigned(CohortId id, ProgressColumn column) {
        var title = column.module().title().in(ReadingLanguages.of(getLocale()));
        var due = column.dueOn().map(day -> Formats.day(day, getLocale())).orElse("–");
        var form = new ReasonForm(
                "withdraw-" + column.module().id(),
                getTranslation("cohort.withdraw.reason"),
                getTranslation("cohort.withdraw.submit"),
                reason -> {
                    var taken = assignments.withdraw(id, column.module().id(), reason);
                    show(id);
                    var rest = taken.stillAsked() > 0
                            ? " " + getTranslation("cohort.withdrawn.still-asked", taken.stillAsked())
                            : "";
                    Notices.done(getTranslation("cohort.withdrawn", title, taken.people()) + rest);
                });
        var details = new NativeDetails(
                getTranslation("cohort.module-due", title, due),
                new Div(new Paragraph(getTranslation("cohort.withdraw.about")), form));
        details.addClassNames("card", "fold");
        return details;
    }
}
