package org.beret.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells as of when figures are: of now, unless something that happened has not been heard or counted yet. */
@Component
class Freshness {

    private final JdbcClient jdbc;
    private final Clock clock;

    Freshness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be asked before the figures are read: they are then at least as new. */
    Instant asOf() {
        var now = clock.instant();
        return jdbc
                .sql("""
                        select min(marked_at) as since from statistics_recount_mark
                        union all
                        select min(waiting_since) from statistics_first_attempt
                        union all
                        select min(publication_date) from event_publication
                        where listener_id like 'org.beret.statistics.%'""")
                .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(since -> since.isBefore(now))
                .min(Instant::compareTo)
                .orElse(now);
    }
}
