package org.beret.statistics.signals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.beret.monitoring.DatabaseSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many months of a country wait to be counted again, and how far the figures are behind the record. */
@Component
class FigureSignals implements DatabaseSignals {

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureSignals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Signal> read() {
        return jdbc.sql("select count(*) as waiting, min(marked_at) as oldest from statistics_recount_mark")
                .query((row, _) -> List.of(
                        new Signal(
                                "beret.figures.waiting",
                                "Changes that figures do not show yet",
                                row.getLong("waiting")),
                        Signal.age(
                                "beret.figures.age",
                                "For how long the oldest of them has waited",
                                row.getObject("oldest", OffsetDateTime.class),
                                clock.instant())))
                .single();
    }
}
