package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Question;
import org.beret.shared.Language;

/** A trainee at the screen who goes through a module from its first lesson to the end of its quiz. */
record Learner(CourseModule module, Language language) {

    /** Through all lessons, one after the other. */
    ModulePage readAll(MyTrainingPage training) {
        var lesson = training.goOn();
        for (var next : module.lessons().subList(1, module.lessons().size())) {
            lesson = lesson.next();
            assertThat(lesson.heading()).isEqualTo(Words.plain(next.in(language).title()));
        }
        return lesson.finish();
    }

    /** Answers every question rightly, up to the review. */
    QuizReview answerAll(QuizPage first) {
        var quiz = first;
        var last = module.quiz().questionCount();
        for (var number = 1; number < last; number++) {
            quiz = quiz.answerRightly(asked(quiz)).next();
        }
        return quiz.answerRightly(asked(quiz)).saved().review();
    }

    /** The question of the catalogue that the screen asks in this language. */
    private Question asked(QuizPage quiz) {
        var stem = quiz.stem();
        return module.questions().stream()
                .filter(question -> Words.plain(question.stem().in(language)).equals(stem))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The catalogue does not ask: " + stem));
    }
}
