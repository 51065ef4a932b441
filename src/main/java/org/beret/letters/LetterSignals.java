package org.beret.letters;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.beret.letters.LetterOutbox.Queue;
import org.beret.monitoring.DatabaseSignals;
import org.springframework.stereotype.Component;

/** How many letters of all types wait, and for how long. */
@Component
class LetterSignals implements DatabaseSignals {

    private final List<LetterType> types;
    private final Clock clock;

    LetterSignals(List<LetterType> types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    @Override
    public List<Signal> read() {
        var queues = types.stream().map(type -> type.outbox().queue()).toList();
        var waiting = queues.stream().mapToLong(Queue::waiting).sum();
        var oldest = queues.stream()
                .flatMap(queue -> queue.dueSince().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return List.of(
                new Signal("beret.letters.waiting", "Letters that are to be sent", waiting),
                Signal.age(
                        "beret.letters.age",
                        "For how long the letter has been due that is overdue longest",
                        oldest,
                        clock.instant()));
    }
}
