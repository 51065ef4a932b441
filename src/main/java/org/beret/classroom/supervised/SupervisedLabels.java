package org.beret.classroom.supervised;

import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionLabels;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;

/** Says of which module a supervised quiz is and when, for screens, paper and calendars. */
@Component
public class SupervisedLabels {

    private final CourseCatalogue catalogue;
    private final SessionLabels sessions;

    SupervisedLabels(CourseCatalogue catalogue, SessionLabels sessions) {
        this.catalogue = catalogue;
        this.sessions = sessions;
    }

    /** The title of the module; one that is no longer taught goes by its id. */
    public String module(ModuleId id, TextsIn texts) {
        return catalogue
                .module(id)
                .map(module -> module.title().in(texts.language()))
                .orElse(id.value());
    }

    /** The title of the module, and that it is a quiz under supervision. */
    public String title(SupervisedQuiz quiz, TextsIn texts) {
        return texts.text(
                "labelled", texts.text("supervised.quiz"), module(quiz.details().module(), texts));
    }

    /** Day and time by the clock on the wall of the centre, as planned. */
    public String when(SupervisedQuiz quiz, TextsIn texts) {
        return sessions.when(quiz.details().time(), quiz.zone(), texts);
    }

    /** What a trainee reads beside the quiz. */
    String announcement(SupervisedQuiz quiz, boolean open, boolean onlyHere, TextsIn texts) {
        var key = "supervised.announced." + (open ? "open" : "coming") + (onlyHere ? "-only" : "");
        var place = quiz.details().place();
        var when = when(quiz, texts);
        return texts.text(key, place.isEmpty() ? when : texts.text("supervised.when-where", when, place));
    }
}
