package org.beret.learning.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.LearningNavigation;
import org.beret.shared.Language;
import org.beret.shell.Address;
import org.beret.shell.PageView;

/** An attempt under way; a submitted one forwards to its result. */
@Route(LearningNavigation.QUIZ)
@RolesAllowed("TRAINEE")
class QuizView extends PageView {

    private final Attempts attempts;
    private final CurrentPerson currentPerson;

    QuizView(Attempts attempts, CurrentPerson currentPerson) {
        this.attempts = attempts;
        this.currentPerson = currentPerson;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        title(getTranslation("module.quiz"));
        var attempt = new AttemptId(Address.id(event, "attempt"));
        var language = Language.of(getLocale());
        if (attempts.open(attempt, language).submittedAt().isPresent()) {
            event.forwardTo(LearningNavigation.result(attempt));
            return;
        }
        add(new QuizRunner(attempt, currentPerson.require().id(), language));
    }
}
