package org.beret.learning.supervision;

import java.time.Instant;
import java.util.Collection;
import org.beret.learning.AttemptId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the time at which attempts under supervision are closed. Does not check who asks: for services that have. */
@Component
public class AttemptClosings {

    private final JdbcClient jdbc;

    AttemptClosings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those among these attempts that are under way; a submitted one stays as it is. */
    public void move(Collection<AttemptId> attempts, Instant closes) {
        jdbc.sql("""
                        update learning_attempt_time set closes_at = :closes
                        where attempt_id = any(cast(:attempts as uuid array)) and closes_at is not null and exists (
                            select 1 from learning_attempt a where a.id = attempt_id and a.submitted_at is null)""")
                .param("closes", closes.toEpochMilli())
                .param(
                        "attempts",
                        SqlValues.array(attempts.stream().map(AttemptId::value).toList()))
                .update();
    }
}
