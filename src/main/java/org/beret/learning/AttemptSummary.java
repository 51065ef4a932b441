package org.beret.learning;

import java.time.Instant;
import java.util.Optional;
import org.beret.catalogue.Points;

/**
 * An attempt in the history of an enrolment.
 *
 * @param number counts from 1
 * @param submittedAt empty while it is under way
 * @param points none while it is under way
 * @param repeat whether it asks critical questions of an earlier attempt again, and nothing else
 * @param criticalWrong whether it has points enough and failed because of a critical question
 */
public record AttemptSummary(
        AttemptId id,
        int number,
        Instant startedAt,
        Optional<Instant> submittedAt,
        Points points,
        boolean passed,
        boolean repeat,
        boolean criticalWrong) {

    static AttemptSummary of(int number, Attempt attempt, boolean criticalWrong) {
        return new AttemptSummary(
                attempt.id(),
                number,
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.points(),
                attempt.isPassed(),
                attempt.isRepeat(),
                criticalWrong);
    }

    /** The key of its name, which takes the number. */
    public String nameKey() {
        return repeat ? "attempts.number.repeat" : "attempts.number";
    }

    /** The key of its result, which takes points, questions and the share. */
    public String resultKey() {
        return criticalWrong ? "attempts.result.critical" : "attempts.result";
    }
}
