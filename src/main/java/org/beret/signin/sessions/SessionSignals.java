package org.beret.signin.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beret.monitoring.DatabaseSignals;
import org.beret.shared.SqlValues;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sessions are in use, on all nodes together. */
@Component
class SessionSignals implements DatabaseSignals {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeout;

    SessionSignals(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public List<Signal> read() {
        var now = clock.instant();
        var sessions = jdbc.sql("select count(*) from signin_session where seen_at > :unused and ends_at > :now")
                .param("unused", SqlValues.timestamp(now.minus(timeout)))
                .param("now", SqlValues.timestamp(now))
                .query(Long.class)
                .single();
        return List.of(new Signal("beret.sessions", "Sessions that are in use", sessions));
    }
}
