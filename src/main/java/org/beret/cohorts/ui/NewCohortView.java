package org.beret.cohorts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.DueDate;
import org.beret.shell.PageView;

/** Opens a cohort, usually with the core modules, and leads on to who belongs to it. */
@Route(CohortsNavigation.NEW)
@RolesAllowed("TRAINING_CENTRE")
class NewCohortView extends PageView {

    private final Cohorts cohorts;
    private final Assignments assignments;
    private final CourseCatalogue catalogue;
    private final Input withCore = new Input();

    NewCohortView(Cohorts cohorts, Assignments assignments, CourseCatalogue catalogue) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.catalogue = catalogue;
        withCore.setType("checkbox");
        withCore.setId("cohort-core");
        withCore.getElement().setProperty("checked", true);
        withCore.getElement().addPropertyChangeListener("checked", "change", _ -> {});
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("cohort.new")).breadcrumb(CohortsNavigation.COHORTS, getTranslation("menu.cohorts"));
        var form = CohortForm.empty(this::create);
        add(core().isEmpty() ? form : form.with(choice()));
    }

    private NativeLabel choice() {
        var label = new NativeLabel();
        label.addClassName("choice");
        label.setFor(withCore);
        label.add(withCore, new Span(getTranslation("cohort.new.core", core().size())));
        return label;
    }

    private void create(CohortDetails details) {
        var id = cohorts.create(details);
        if (!core().isEmpty() && withCore.getElement().getProperty("checked", false)) {
            assignments.assign(id, core(), DueDate.by(cohorts.overview(id).usualDueDate()));
        }
        UI.getCurrent().navigate(CohortsNavigation.members(id));
    }

    /** Of the first course that has any. */
    private List<ModuleId> core() {
        return catalogue.courses().stream()
                .map(NewCohortView::core)
                .filter(modules -> !modules.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<ModuleId> core(Course course) {
        return course.modules().stream()
                .filter(CourseModule::core)
                .map(CourseModule::id)
                .toList();
    }
}
