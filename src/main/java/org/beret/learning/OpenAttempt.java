package org.beret.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.QuestionPrompt;

/**
 * An attempt as the quiz runner shows it, in one language: the questions in order, without solutions, and the stored answers.
 *
 * @param pointsToPass the fewest points that pass
 * @param ids by which the quiz runner knows the questions and what they consist of
 * @param timeLeft until the deadline, negative after it; empty without a time limit
 */
public record OpenAttempt(
        AttemptId attempt,
        CourseModule module,
        double pointsToPass,
        PromptIds ids,
        Optional<Instant> submittedAt,
        Optional<Duration> timeLeft,
        List<QuestionPrompt> questions,
        List<StoredAnswer> answers) {

    /** The stored answers by the ids of the quiz runner. */
    public List<StoredAnswer.Shown> shownAnswers() {
        return answers.stream()
                .flatMap(answer ->
                        module.question(answer.question()).map(question -> answer.shown(question, ids)).stream())
                .toList();
    }
}
