package org.beret.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.learning.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fact rows. Bringing them up to date is idempotent and does not depend on what happened: rows are held, then the record is
 * read, then the rows are written, so whoever comes last has seen everything. Rows are added and held in the order of their ids
 * and written where they are: two who bring some of the same rows wait for each other one way only.
 */
@Component
@Transactional
class EnrolmentFacts {

    private static final String MARK = """
            insert into statistics_recount_mark (country_code, module_id, assigned_month, marked_at)
            select distinct country_code, module_id, assigned_month, cast(:now as timestamp with time zone)
            from statistics_enrolment_fact where\s""";

    private static final String RECORDED = EnrolmentFactSql.SELECT + " and e.id in (:enrolments)";

    private static final String ALL_AS_RECORDED = Arrays.stream(EnrolmentFactSql.COLUMNS.split(", "))
            .skip(1)
            .map(column -> column + " = record." + column)
            .collect(Collectors.joining(", "));

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

    /** Brings the facts of these enrolments up to what is recorded now. */
    void bring(Collection<EnrolmentId> enrolments) {
        bringIds(enrolments.stream().map(EnrolmentId::value).distinct().toList());
    }

    /** The same with the enrolments of these people in this module before, in whose place these have come. */
    void bringWithEarlier(Collection<EnrolmentId> enrolments) {
        bringIds(query("""
                        select distinct e.id from learning_enrolment e
                        join learning_enrolment latest on latest.person_id = e.person_id and latest.module_id = e.module_id
                        where latest.id in (:ids)""", enrolments.stream().map(EnrolmentId::value).toList()));
    }

    /** Brings the facts of all enrolments of these people up to what is recorded now. */
    void bringAll(Collection<PersonId> people) {
        bringIds(query(
                "select id from learning_enrolment where person_id in (:ids)",
                people.stream().map(PersonId::value).toList()));
    }

    /** Marks where certificates have run out since one day, before another. */
    void markRunOut(LocalDate since, LocalDate until) {
        jdbc.sql(MARK + "certified_until >= :since and certified_until < :until")
                .param("since", since)
                .param("until", until)
                .param("now", now())
                .update();
    }

    private List<UUID> query(String sql, List<UUID> ids) {
        return jdbc.sql(sql)
                .param("ids", ids)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private void bringIds(List<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return;
        }
        if (addMissing(enrolments) < enrolments.size()) {
            hold(enrolments);
            mark(enrolments);
            rewrite(enrolments);
            removeGone(enrolments);
        }
        mark(enrolments);
    }

    private int addMissing(List<UUID> enrolments) {
        return update(
                "insert into statistics_enrolment_fact (" + EnrolmentFactSql.COLUMNS + ") " + RECORDED
                        + " order by e.id on conflict do nothing",
                enrolments);
    }

    private void hold(List<UUID> enrolments) {
        jdbc.sql("""
                        select enrolment_id from statistics_enrolment_fact
                        where enrolment_id in (:enrolments) order by enrolment_id for update""").param("enrolments", enrolments).query(UUID.class).list();
    }

    /** The record is read only after the facts are held: whoever else has changed something is seen now. */
    private void rewrite(List<UUID> enrolments) {
        update(
                "merge into statistics_enrolment_fact fact using (" + RECORDED + ") record"
                        + " on fact.enrolment_id = record.enrolment_id when matched then update set " + ALL_AS_RECORDED,
                enrolments);
    }

    private void removeGone(List<UUID> enrolments) {
        update(
                "delete from statistics_enrolment_fact where enrolment_id in (:enrolments) and enrolment_id not in ("
                        + "select enrolment_id from (" + RECORDED + ") as record)",
                enrolments);
    }

    private void mark(List<UUID> enrolments) {
        jdbc.sql(MARK + "enrolment_id in (:enrolments)")
                .param("enrolments", enrolments)
                .param("now", now())
                .update();
    }

    private int update(String sql, List<UUID> enrolments) {
        return jdbc.sql(sql).param("enrolments", enrolments).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
