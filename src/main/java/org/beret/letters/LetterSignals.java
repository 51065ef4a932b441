package org.beret.letters;

import java.time.Clock;
import java.util.List;
import org.beret.monitoring.DatabaseSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many letters of all types wait, and for how long. */
@Component
class LetterSignals implements DatabaseSignals {

    private final List<LetterType> types;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterSignals(List<LetterType> types, JdbcClient jdbc, Clock clock) {
        this.types = types;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Signal> read() {
        var queue = LetterOutbox.queue(types.stream().map(LetterType::outbox).toList(), jdbc);
        return List.of(
                new Signal("beret.letters.waiting", "Letters that are to be sent", queue.waiting()),
                Signal.age(
                        "beret.letters.age",
                        "For how long the letter has been due that is overdue longest",
                        queue.dueSince().orElse(null),
                        clock.instant()));
    }
}
