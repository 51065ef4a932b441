package org.beret.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks of units whose cells no longer match their facts, in the order in which they were made; several may name one unit. */
@Component
class RecountMarks {

    private static final String MARK_DIRTY = """
            insert into statistics_recount_mark (country_code, module_id, assigned_month, marked_at)
            select distinct country_code, module_id, assigned_month, cast(:now as timestamp with time zone)
            from statistics_enrolment_fact where\s""";

    private static final String UNITS = """
            select distinct country_code, module_id, assigned_month from statistics_recount_mark
            where id in (:marks)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecountMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks the units of these facts as they are now. */
    void markDirty(List<UUID> enrolments) {
        jdbc.sql(MARK_DIRTY + "enrolment_id in (:enrolments)")
                .param("enrolments", enrolments)
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
    }

    /** Marks the units with certificates whose last day is in this range; the end is exclusive. */
    void markExpired(LocalDate since, LocalDate until) {
        jdbc.sql(MARK_DIRTY + "certified_until >= :since and certified_until < :until")
                .param("since", since)
                .param("until", until)
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
    }

    /** The oldest marks. */
    List<Long> first(int limit) {
        return jdbc.sql("select id from statistics_recount_mark order by id limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** The units that these marks name, each once. */
    List<CountUnit> units(List<Long> marks) {
        return jdbc.sql(UNITS).param("marks", marks).query(CountUnit::of).list();
    }

    void delete(List<Long> marks) {
        jdbc.sql("delete from statistics_recount_mark where id in (:marks)")
                .param("marks", marks)
                .update();
    }
}
