package org.beret.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseCatalogue;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.ClassroomSessions;
import org.beret.cohorts.CohortId;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** Plans a session of a cohort. */
@Route(ClassroomNavigation.NEW)
@RolesAllowed("TRAINING_CENTRE")
class NewSessionView extends PageView {

    private final ClassroomSessions sessions;
    private final CourseCatalogue catalogue;

    NewSessionView(ClassroomSessions sessions, CourseCatalogue catalogue) {
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = sessions.of(new CohortId(Address.id(event, "cohort")));
        begin(getTranslation("classroom.plan"))
                .breadcrumb(ClassroomNavigation.sessions(cohort.cohort()), getTranslation("classroom.sessions"))
                .about(getTranslation("labelled", getTranslation("classroom.cohort"), cohort.cohortName()));
        add(PlanForm.empty(new SessionFields(cohort.zone(), catalogue), "classroom.plan", (details, sure) -> {
            sessions.plan(cohort.cohort(), details, sure);
            UI.getCurrent().navigate(ClassroomNavigation.sessions(cohort.cohort()));
            Notices.done(getTranslation("classroom.planned"));
        }));
    }
}
