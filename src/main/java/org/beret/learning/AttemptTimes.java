package org.beret.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the attempts end that may take only so long. Their time stands still while there is no connection: a device tells how
 * long it had none, and is believed as far as the server has heard from no device of that attempt meanwhile.
 */
@Component
class AttemptTimes {

    /** How far the clock of a device may be from ours without the quiz runner setting it right, and a little more. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    AttemptTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(AttemptId attempt, Duration limit, Instant now) {
        jdbc.sql("insert into learning_attempt_time (attempt_id, ends_at, heard_at) values (:attempt, :endsAt, :now)")
                .param("attempt", attempt.value())
                .param("endsAt", now.plus(limit).toEpochMilli())
                .param("now", now.toEpochMilli())
                .update();
    }

    /** None if the attempt may take any time. */
    Optional<Instant> endOf(AttemptId attempt) {
        return jdbc.sql("select ends_at from learning_attempt_time where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /**
     * A device of this attempt has called. One statement, so that of two devices only one gets the time that both were
     * without a connection; a time that was over before the connection was lost stays over.
     *
     * @param lost how long it had no connection before
     */
    void hear(AttemptId attempt, Duration lost, Instant now) {
        jdbc.sql("""
                        update learning_attempt_time
                        set ends_at = case when heard_at < ends_at
                                then ends_at + greatest(0, least(cast(:lost as bigint), cast(:now as bigint) - heard_at))
                                else ends_at end,
                            heard_at = greatest(heard_at, cast(:now as bigint))
                        where attempt_id = :attempt""")
                .param("attempt", attempt.value())
                .param("lost", lost.toMillis())
                .param("now", now.toEpochMilli())
                .update();
    }

    /**
     * Refuses what was answered too late; an answer that was given in time may arrive at any time.
     *
     * @param revision when the answer was given, in milliseconds of universal time
     * @throws TimeOver if that was after the end
     */
    void refuseLate(AttemptId attempt, long revision) {
        if (endOf(attempt).stream().anyMatch(end -> revision > end.plus(GRACE).toEpochMilli())) {
            throw new TimeOver(attempt);
        }
    }
}
