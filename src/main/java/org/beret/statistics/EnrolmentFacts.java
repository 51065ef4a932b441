package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.accounts.PersonId;
import org.beret.learning.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fact rows. Bringing one up to date is idempotent and does not depend on what happened: the row is held, then the record
 * is read, then the row is written, so whoever comes last has seen everything.
 */
@Component
@Transactional
class EnrolmentFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    EnrolmentFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted together and has to be counted again when one of its facts changes. */
    record Unit(String country, String module, int month) {

        static Unit of(ResultSet row, int number) throws SQLException {
            return new Unit(row.getString("country_code"), row.getString("module_id"), row.getInt("assigned_month"));
        }
    }

    /** Brings the fact of this enrolment up to what is recorded now. */
    void bring(EnrolmentId enrolment) {
        if (!insert(enrolment)) {
            hold(enrolment).ifPresent(before -> {
                mark(before);
                rewrite(enrolment);
            });
        }
        unit(enrolment).ifPresent(this::mark);
    }

    /** The same with the enrolments of this person in this module before, in whose place this one has come. */
    void bringWithEarlier(EnrolmentId enrolment) {
        query("""
                        select e.id from learning_enrolment e
                        join learning_enrolment latest on latest.person_id = e.person_id and latest.module_id = e.module_id
                        where latest.id = :id order by e.id""", enrolment.value()).forEach(this::bring);
    }

    /** Brings the facts of all enrolments of a person up to what is recorded now. */
    void bringAll(PersonId person) {
        query("select id from learning_enrolment where person_id = :id order by id", person.value())
                .forEach(this::bring);
    }

    private List<EnrolmentId> query(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> new EnrolmentId(row.getObject("id", UUID.class)))
                .list();
    }

    private boolean insert(EnrolmentId enrolment) {
        return jdbc.sql("insert into statistics_enrolment_fact (" + RecordOfEnrolments.COLUMNS + ") "
                                + RecordOfEnrolments.SELECT + " and e.id = :enrolment on conflict do nothing")
                        .param("enrolment", enrolment.value())
                        .update()
                == 1;
    }

    /** Marks where certificates have run out since one day, before another. */
    void markRunOut(LocalDate since, LocalDate until) {
        jdbc.sql("""
                        select distinct country_code, module_id, assigned_month from statistics_enrolment_fact
                        where certified_until >= :since and certified_until < :until""")
                .param("since", since)
                .param("until", until)
                .query(Unit::of)
                .list()
                .forEach(this::mark);
    }

    private Optional<Unit> hold(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select country_code, module_id, assigned_month from statistics_enrolment_fact
                        where enrolment_id = :enrolment for update""")
                .param("enrolment", enrolment.value())
                .query(Unit::of)
                .optional();
    }

    private Optional<Unit> unit(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select country_code, module_id, assigned_month from statistics_enrolment_fact
                        where enrolment_id = :enrolment""")
                .param("enrolment", enrolment.value())
                .query(Unit::of)
                .optional();
    }

    /** Read only after the fact is held: whoever else has changed something is seen now. */
    private void rewrite(EnrolmentId enrolment) {
        jdbc.sql("delete from statistics_enrolment_fact where enrolment_id = :enrolment")
                .param("enrolment", enrolment.value())
                .update();
        insert(enrolment);
    }

    private void mark(Unit unit) {
        jdbc.sql("""
                        insert into statistics_dirty (country_code, module_id, assigned_month, marked_at)
                        values (:country, :module, :month, :now)""")
                .param("country", unit.country())
                .param("module", unit.module())
                .param("month", unit.month())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
