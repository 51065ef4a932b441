package org.beret.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beret.identity.PersonId;
import org.beret.learning.EnrolmentId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fact table: one row an enrolment, from which all figures are counted. A refresh is idempotent and reads the present state,
 * not the event: it locks the rows in the order of their ids, so that two refreshes cannot deadlock, then reads the record, then
 * writes; of concurrent refreshes the last one has seen everything.
 */
@Component
@Transactional
class EnrolmentFacts {

    private static final String WITH_SUPERSEDED = """
            select distinct e.id from unnest(cast(:ids as uuid array)) as wanted (id)
            join learning_enrolment_view latest on latest.id = wanted.id
            join learning_enrolment_view e on e.person_id = latest.person_id and e.module_id = latest.module_id""";

    private static final String OF_PEOPLE = """
            select e.id from unnest(cast(:ids as uuid array)) as wanted (id)
            join learning_enrolment_view e on e.person_id = wanted.id""";

    private static final String LOCK = """
            select enrolment_id from statistics_enrolment_fact
            where enrolment_id in (:enrolments) order by enrolment_id for update""";

    private static final String SET_ALL_CURRENT = Arrays.stream(EnrolmentFactSql.COLUMNS.split(", "))
            .skip(1)
            .map(column -> column + " = record." + column)
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final RecountMarks marks;

    EnrolmentFacts(JdbcClient jdbc, RecountMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Refreshes the facts of these enrolments. */
    void refresh(Collection<EnrolmentId> enrolments) {
        refreshIds(enrolments.stream().map(EnrolmentId::value).distinct().toList());
    }

    /** Refreshes the facts of these enrolments and of the earlier ones that they supersede. */
    void refreshWithSuperseded(Collection<EnrolmentId> enrolments) {
        refreshIds(query(
                WITH_SUPERSEDED, enrolments.stream().map(EnrolmentId::value).toList()));
    }

    /** Refreshes the facts of all enrolments of these people. */
    void refreshAllOf(Collection<PersonId> people) {
        refreshIds(
                query(OF_PEOPLE, people.stream().map(PersonId::value).distinct().toList()));
    }

    private List<UUID> query(String sql, List<UUID> ids) {
        return jdbc.sql(sql)
                .param("ids", SqlValues.array(ids))
                .query((row, _) -> SqlValues.uuid(row, "id"))
                .list();
    }

    private void refreshIds(List<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return;
        }
        if (insertMissing(enrolments) < enrolments.size()) {
            lock(enrolments);
            marks.markDirty(enrolments);
            update(enrolments);
            deleteObsolete(enrolments);
        }
        marks.markDirty(enrolments);
    }

    /** Looks first: every conflict costs H2 an exception. Of two that insert the same fact at once, one does nothing. */
    private int insertMissing(List<UUID> enrolments) {
        return execute(
                "insert into statistics_enrolment_fact (" + EnrolmentFactSql.COLUMNS + ") "
                        + EnrolmentFactSql.SELECT_WANTED
                        + " and not exists (select 1 from statistics_enrolment_fact known where known.enrolment_id = e.id)"
                        + " order by e.id on conflict do nothing",
                enrolments);
    }

    private void lock(List<UUID> enrolments) {
        jdbc.sql(LOCK).param("enrolments", enrolments).query(UUID.class).list();
    }

    /** The record is read after the facts are locked, so that concurrent changes are seen. */
    private void update(List<UUID> enrolments) {
        execute(
                "merge into statistics_enrolment_fact fact using (" + EnrolmentFactSql.SELECT_WANTED + ") record"
                        + " on fact.enrolment_id = record.enrolment_id when matched then update set " + SET_ALL_CURRENT,
                enrolments);
    }

    private void deleteObsolete(List<UUID> enrolments) {
        execute(
                "delete from statistics_enrolment_fact fact where enrolment_id in (:enrolments) and not "
                        + EnrolmentFactSql.IS_CURRENT,
                enrolments);
    }

    private int execute(String sql, List<UUID> enrolments) {
        return jdbc.sql(sql)
                .param("enrolments", enrolments)
                .param("wanted", SqlValues.array(enrolments))
                .update();
    }
}
