package org.beret.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseCatalogue;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.cohorts.CohortId;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** Plans a supervised quiz for a cohort. */
@Route(ClassroomNavigation.NEW_QUIZ)
@RolesAllowed("TRAINING_CENTRE")
class NewQuizView extends PageView {

    private final SupervisedQuizzes quizzes;
    private final CourseCatalogue catalogue;

    NewQuizView(SupervisedQuizzes quizzes, CourseCatalogue catalogue) {
        this.quizzes = quizzes;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cohort = quizzes.of(new CohortId(Address.id(event, "cohort")));
        begin(getTranslation("supervised.plan"))
                .breadcrumb(ClassroomNavigation.quizzes(cohort.cohort()), getTranslation("supervised.quizzes"))
                .about(getTranslation("labelled", getTranslation("classroom.cohort"), cohort.cohortName()));
        add(PlanForm.empty(new QuizFields(cohort.zone(), catalogue), "supervised.plan", (details, sure) -> {
            var quiz = quizzes.find(quizzes.plan(cohort.cohort(), details, sure));
            UI.getCurrent().navigate(ClassroomNavigation.quiz(quiz));
            Notices.done(getTranslation("supervised.planned"));
        }));
    }
}
