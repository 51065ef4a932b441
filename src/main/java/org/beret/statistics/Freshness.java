package org.beret.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moment as of which figures are complete: now, unless an event or a mark is still waiting to be processed. */
@Component
class Freshness {

    private final JdbcClient jdbc;
    private final Clock clock;

    Freshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ask before the figures are read; then they are at least as new. */
    Instant asOf() {
        var now = clock.instant();
        return jdbc.sql("""
                        select min(marked_at) as since from statistics_recount_mark
                        union all
                        select min(waiting_since) from statistics_first_attempt
                        union all
                        select min(publication_date) from event_publication
                        where listener_id like 'org.beret.statistics.%'""").query((row, _) -> SqlValues.optionalInstant(row, "since")).list().stream()
                .flatMap(Optional::stream)
                .filter(since -> since.isBefore(now))
                .min(Instant::compareTo)
                .orElse(now);
    }
}
