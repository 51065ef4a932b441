package org.beret.statistics;

import java.time.Clock;
import java.time.LocalDate;
import org.beret.shared.SqlValues;
import org.beret.statistics.ready.ReadyRounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database row by which one node at a time recounts, held until the end of the transaction. It also says when everything was
 * last rebuilt, and on which day the certificates in the cells are valid.
 */
@Component
class RecountLock {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecountLock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the holder of the lock would find something to recount, whoever holds it; one statement, since an idle node asks every second. */
    boolean isWorkWaiting() {
        return jdbc.sql("""
                        select exists (select 1 from statistics_recount_mark)
                            or exists (select 1 from statistics_first_attempt where waiting_since is not null)
                            or exists (select 1 from statistics_recount_lock where rebuilt_at is null or counted_on <> :today)
                            or exists (select 1 from statistics_trainee_count t
                                left join statistics_ready_country r on r.country_code = t.country_code
                                where r.country_code is null or r.counted_on <> :today or r.counted_at < :old
                                    or r.due_since is not null)""")
                .param("today", LocalDate.now(clock))
                .param("old", SqlValues.timestamp(clock.instant().minus(ReadyRounds.MOST_AGE)))
                .query(Boolean.class)
                .single();
    }

    /** Takes the lock unless another node has it. */
    boolean tryLock() {
        return !jdbc.sql("select id from statistics_recount_lock where id = 1 for update skip locked")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Takes the lock, waiting for another node if need be. */
    void lock() {
        jdbc.sql("select id from statistics_recount_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    boolean isRebuilt() {
        return !jdbc.sql("select id from statistics_recount_lock where rebuilt_at is not null")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void setRebuilt() {
        jdbc.sql("update statistics_recount_lock set rebuilt_at = :now where id = 1")
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
    }

    /** Certificates that are valid on this day are counted. */
    LocalDate countedOn() {
        return jdbc.sql("select counted_on from statistics_recount_lock where id = 1")
                .query(LocalDate.class)
                .single();
    }

    void setCountedOn(LocalDate day) {
        jdbc.sql("update statistics_recount_lock set counted_on = :day where id = 1")
                .param("day", day)
                .update();
    }
}
