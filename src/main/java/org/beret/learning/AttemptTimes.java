package org.beret.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beret.learning.OpenAttempt.TimeLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ends of attempts with a time limit, or under supervision that ends. Reported offline time extends the deadline by at most the time since the last request for
 * this attempt, so that a device cannot claim more than it can have lost; the end of a supervision it does not move.
 */
@Component
class AttemptTimes {

    /** Covers the clock skew that the quiz runner does not correct, and a margin. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    AttemptTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores when an attempt that starts now has to end; nothing if it does not. */
    void begin(AttemptId attempt, Optional<Duration> limit, Optional<Instant> closes, Instant now) {
        if (limit.isEmpty() && closes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into learning_attempt_time (attempt_id, ends_at, closes_at, heard_at)
                        values (:attempt, :endsAt, :closesAt, :now)""")
                .param("attempt", attempt.value())
                .param("endsAt", limit.map(now::plus).map(Instant::toEpochMilli).orElse(null))
                .param("closesAt", closes.map(Instant::toEpochMilli).orElse(null))
                .param("now", now.toEpochMilli())
                .update();
    }

    /** The earlier of both ends; empty if there is none. */
    Optional<Instant> endOf(AttemptId attempt) {
        return jdbc.sql("""
                        select least(coalesce(ends_at, closes_at), coalesce(closes_at, ends_at))
                        from learning_attempt_time where attempt_id = :attempt""")
                .param("attempt", attempt.value())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** How long until each of both ends. */
    TimeLeft leftOf(AttemptId attempt, Instant now) {
        return jdbc.sql("select ends_at, closes_at from learning_attempt_time where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query((row, _) ->
                        new TimeLeft(left(row.getObject("ends_at"), now), left(row.getObject("closes_at"), now)))
                .optional()
                .orElse(TimeLeft.ANY);
    }

    private static Optional<Duration> left(@Nullable Object millis, Instant now) {
        return millis instanceof Long moment
                ? Optional.of(Duration.between(now, Instant.ofEpochMilli(moment)))
                : Optional.empty();
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
