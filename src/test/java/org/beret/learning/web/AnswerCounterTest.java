package org.beret.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.beret.learning.InvalidAnswer;
import org.junit.jupiter.api.Test;

/** An answer that was not stored is counted apart from one that a rule refused: the first is for the keeper to mend. */
class AnswerCounterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AnswerCounter counter = new AnswerCounter(meters);

    @Test
    void whatBecameOfAnswersIsCounted() {
        assertThat(counter.count(() -> "stored")).isEqualTo("stored");
        fail(new InvalidAnswer("The question is missing"));
        fail(new IllegalStateException("the disk is full"));

        for (var outcome : new String[] {"stored", "refused", "failed"}) {
            assertThat(meters.counter("beret.answers", "outcome", outcome).count())
                    .as(outcome)
                    .isEqualTo(1);
        }
    }

    private void fail(RuntimeException failure) {
        assertThatThrownBy(() -> counter.count(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
