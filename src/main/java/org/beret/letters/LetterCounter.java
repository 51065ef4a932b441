package org.beret.letters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what became of letters on this node; from 0 at the start, so that a rate can be told. */
@Component
class LetterCounter {

    private final Counter sent;
    private final Counter postponed;
    private final Counter givenUp;

    LetterCounter(MeterRegistry meters) {
        this.sent = meters.counter("beret.letters", "outcome", "sent");
        this.postponed = meters.counter("beret.letters", "outcome", "postponed");
        this.givenUp = meters.counter("beret.letters", "outcome", "given-up");
    }

    void sent() {
        sent.increment();
    }

    void postponed() {
        postponed.increment();
    }

    void givenUp() {
        givenUp.increment();
    }
}
