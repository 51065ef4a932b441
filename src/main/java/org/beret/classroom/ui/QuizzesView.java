package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.supervised.SupervisedLabels;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Address;
import org.beret.shell.PageView;

/** The supervised quizzes of a cohort, and the way to plan another. */
@Route(ClassroomNavigation.QUIZZES)
@RolesAllowed("TRAINING_CENTRE")
class QuizzesView extends PageView {

    private final SupervisedQuizzes quizzes;
    private final SupervisedLabels labels;
    private final Clock clock;

    QuizzesView(SupervisedQuizzes quizzes, SupervisedLabels labels, Clock clock) {
        this.quizzes = quizzes;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = quizzes.of(new CohortId(Address.id(event, "cohort")));
        var head = begin(getTranslation("supervised.quizzes"))
                .breadcrumb(CohortsNavigation.cohort(cohort.cohort()), cohort.cohortName())
                .about(getTranslation("classroom.zone", cohort.zone().getId()));
        if (!cohort.closed()) {
            var plan = new Anchor(ClassroomNavigation.planQuiz(cohort.cohort()), getTranslation("supervised.plan"));
            plan.addClassNames("btn", "primary");
            head.action(plan);
        }
        add(cohort.quizzes().isEmpty() ? nothingYet() : new QuizTable(labels, cohort.quizzes(), clock.instant()));
    }

    private Component nothingYet() {
        var card = new Div(
                new H2(getTranslation("supervised.empty")), new Paragraph(getTranslation("supervised.empty.hint")));
        card.addClassName("card");
        return card;
    }
}
