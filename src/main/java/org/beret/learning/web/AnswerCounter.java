package org.beret.learning.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.beret.learning.AttemptClosed;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.TimeOver;
import org.beret.shared.UnknownId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Counts the answers of quizzes that this node stored, refused, or failed to store. */
@Component
class AnswerCounter {

    private static final String STORED = "stored";
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";

    private static final Set<Class<?>> REFUSALS = Set.of(
            AttemptClosed.class, InvalidAnswer.class, TimeOver.class, UnknownId.class, AccessDeniedException.class);

    private final MeterRegistry meters;

    AnswerCounter(MeterRegistry meters) {
        this.meters = meters;
        // So that a rate begins at 0.
        List.of(STORED, REFUSED, FAILED).forEach(this::counter);
    }

    <T> T count(Supplier<T> answer) {
        try {
            var stored = answer.get();
            counter(STORED).increment();
            return stored;
        } catch (RuntimeException failure) {
            counter(REFUSALS.stream().anyMatch(refusal -> refusal.isInstance(failure)) ? REFUSED : FAILED)
                    .increment();
            throw failure;
        }
    }

    private Counter counter(String outcome) {
        return meters.counter("beret.answers", "outcome", outcome);
    }
}
