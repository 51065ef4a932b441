package org.beret.bench;

import java.util.Map;
import org.beret.catalogue.CourseModule;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.Training;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import tools.jackson.databind.json.JsonMapper;

/** Learns through the services, as the person who is signed in. */
record BenchLearner(Training training, Attempts attempts) {

    /** Reads it, answers everything rightly, and submits. */
    void complete(CourseModule other) {
        var attempt = startQuiz(other);
        for (var prompt : attempts.open(attempt, ReadingOrder.of(Language.EN)).questions()) {
            attempts.answer(
                    attempt,
                    prompt.id(),
                    1,
                    other.question(prompt.id()).orElseThrow().rightAnswer());
        }
        attempts.submit(attempt);
    }

    /** The attempt, and as JSON what a browser has to send to pass it. */
    String withAnswers(CourseModule module, AttemptId attempt) {
        var open = attempts.open(attempt, ReadingOrder.of(Language.EN));
        var answers = open.questions().stream()
                .map(prompt -> module.question(prompt.id()).orElseThrow())
                .map(question -> Map.of(
                        "question", open.ids().of(question.id()),
                        "options", open.ids().of(question, question.rightAnswer())))
                .toList();
        return attempt + " " + new JsonMapper().writeValueAsString(answers);
    }

    AttemptId startQuiz(CourseModule begun) {
        for (var lesson : begun.lessons()) {
            training.open(begun.id(), lesson.id());
            training.markRead(begun.id(), lesson.id());
        }
        return attempts.start(begun.id());
    }
}
