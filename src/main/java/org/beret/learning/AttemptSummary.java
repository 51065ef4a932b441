package org.beret.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** All attempts of one enrolment, the first one first. */
    static List<AttemptSummary> of(List<Attempt> attempts) {
        return IntStream.range(0, attempts.size())
                .mapToObj(place -> of(place + 1, attempts.get(place)))
                .toList();
    }

    private static AttemptSummary of(int number, Attempt attempt) {
        return new AttemptSummary(
                attempt.id(),
                number,
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.rightCount(),
                attempt.questionCount(),
                attempt.isPassed());
    }
}
