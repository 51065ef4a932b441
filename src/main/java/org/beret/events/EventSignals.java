package org.beret.events;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.beret.monitoring.DatabaseSignals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events listeners have still to hear, for how long, and how many were given up. */
@Component
class EventSignals implements DatabaseSignals {

    private final JdbcClient jdbc;
    private final EventSettings settings;
    private final Clock clock;

    EventSignals(JdbcClient jdbc, EventSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Signal> read() {
        return jdbc.sql("""
                        select count(case when given_up = 0 then 1 end) as waiting, count(case when given_up = 1 then 1 end) as lost,
                            min(case when given_up = 0 then publication_date end) as oldest
                        from (select publication_date,
                            case when status = 'FAILED' and completion_attempts >= :tries then 1 else 0 end as given_up
                            from event_publication where completion_date is null) as unheard""")
                .param("tries", settings.tries())
                .query((row, _) -> List.of(
                        new Signal(
                                "beret.events.waiting",
                                "Events that a listener has still to hear",
                                row.getLong("waiting")),
                        Signal.age(
                                "beret.events.age",
                                "For how long the oldest of them has waited",
                                row.getObject("oldest", OffsetDateTime.class),
                                clock.instant()),
                        new Signal(
                                "beret.events.abandoned",
                                "Events at which a listener failed so often that it was given up",
                                row.getLong("lost"))))
                .single();
    }
}
