package org.beret.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ends of attempts with a time limit. Reported offline time extends the deadline by at most the time since the last request for
 * this attempt, so that a device cannot claim more than it can have lost.
 */
@Component
class AttemptTimes {

    /** Covers the clock skew that the quiz runner does not correct, and a margin. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    AttemptTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the deadline of an attempt that starts now. */
    void begin(AttemptId attempt, Duration limit, Instant now) {
        jdbc.sql("insert into learning_attempt_time (attempt_id, ends_at, heard_at) values (:attempt, :endsAt, :now)")
                .param("attempt", attempt.value())
                .param("endsAt", now.plus(limit).toEpochMilli())
                .param("now", now.toEpochMilli())
                .update();
    }

    /** Empty without a time limit. */
    Optional<Instant> endOf(AttemptId attempt) {
        return jdbc.sql("select ends_at from learning_attempt_time where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /**
     * Records a request from a device, and extends the deadline by the time it was offline. One statement, so that of two devices
     * that were offline together only one extends it. A deadline that had passed before the connection was lost is not extended.
     *
     * @param lost how long the device had no connection before
     */
    void recordContact(AttemptId attempt, Duration lost, Instant now) {
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
     * Refuses an answer that was given after the deadline. One that was given in time may arrive later.
     *
     * @param revision when the answer was given, in milliseconds since 1970
     * @throws TimeOver if that was after the deadline
     */
    void refuseLate(AttemptId attempt, long revision) {
        if (endOf(attempt).stream().anyMatch(end -> revision > end.plus(GRACE).toEpochMilli())) {
            throw new TimeOver(attempt);
        }
    }
}
