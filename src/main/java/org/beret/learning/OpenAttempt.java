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
 */
public record OpenAttempt(
        AttemptId attempt,
        CourseModule module,
        double pointsToPass,
        PromptIds ids,
        Optional<Instant> submittedAt,
        TimeLeft timeLeft,
        List<QuestionPrompt> questions,
        List<StoredAnswer> answers) {

    /**
     * Negative when it is over.
     *
     * @param limit until the deadline, which a lost connection moves; empty without a time limit
     * @param closing until it is closed whatever happens; empty without supervision
     */
    public record TimeLeft(Optional<Duration> limit, Optional<Duration> closing) {

        /** As long as one wants. */
        static final TimeLeft ANY = new TimeLeft(Optional.empty(), Optional.empty());
    }

    /** The stored answers by the ids of the quiz runner. */
    public List<StoredAnswer.Shown> shownAnswers() {
        return answers.stream()
                .flatMap(answer ->
                        module.question(answer.question()).map(question -> answer.shown(question, ids)).stream())
                .toList();
    }
}
