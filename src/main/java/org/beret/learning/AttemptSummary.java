package org.beret.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt in the history of an enrolment.
 *
 * @param number counts from 1
 * @param submittedAt empty while it is under way
 * @param right right answers; 0 while it is under way
 */
public record AttemptSummary(
        AttemptId id,
        int number,
        Instant startedAt,
        Optional<Instant> submittedAt,
        int right,
        int total,
        boolean passed) {

    static AttemptSummary of(Attempt attempt) {
        return new AttemptSummary(
                attempt.id(),
                attempt.number(),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.rightCount(),
                attempt.questionCount(),
                attempt.isPassed());
    }
}
