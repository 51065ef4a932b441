package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.ClassroomSessions;
import org.beret.classroom.SessionLabels;
import org.beret.classroom.SessionRequirements;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Address;
import org.beret.shell.PageView;

/** The sessions of a cohort, and the way to plan another. */
@Route(ClassroomNavigation.SESSIONS)
@RolesAllowed("TRAINING_CENTRE")
class SessionsView extends PageView {

    private final ClassroomSessions sessions;
    private final SessionLabels labels;
    private final SessionRequirements requirements;

    SessionsView(ClassroomSessions sessions, SessionLabels labels, SessionRequirements requirements) {
        this.sessions = sessions;
        this.labels = labels;
        this.requirements = requirements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = sessions.of(new CohortId(Address.id(event, "cohort")));
        var head = begin(getTranslation("classroom.sessions"))
                .breadcrumb(CohortsNavigation.cohort(cohort.cohort()), cohort.cohortName())
                .about(getTranslation("classroom.zone", cohort.zone().getId()));
        if (!cohort.closed()) {
            var plan = new Anchor(ClassroomNavigation.plan(cohort.cohort()), getTranslation("classroom.plan"));
            plan.addClassNames("btn", "primary");
            head.action(plan);
        }
        add(cohort.sessions().isEmpty() ? nothingYet() : new SessionTable(labels, cohort.sessions()));
        add(new H2(getTranslation("classroom.required.title")), new RequirementForm(requirements, cohort.cohort()));
    }

    private Component nothingYet() {
        var card = new Div(
                new H2(getTranslation("classroom.empty")), new Paragraph(getTranslation("classroom.empty.hint")));
        card.addClassName("card");
        return card;
    }
}
