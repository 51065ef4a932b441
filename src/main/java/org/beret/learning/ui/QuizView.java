package org.beret.learning.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.LearningNavigation;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

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
        var reader = ReadingLanguages.of(getLocale());
        var open = attempts.open(attempt, reader);
        if (open.submittedAt().isPresent()) {
            event.forwardTo(LearningNavigation.result(attempt));
            return;
        }
        OtherLanguage.of(reader, open.module().readIn(reader)).ifPresent(this::add);
        add(new QuizRunner(attempt, currentPerson.require().id(), open.module().id(), reader.first()));
    }
}
