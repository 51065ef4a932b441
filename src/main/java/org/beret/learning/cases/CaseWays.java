package org.beret.learning.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.StepId;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.installation.Installation;
import org.beret.learning.cases.Cases.Found;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of first ways through cases: one an enrolment and case. */
@Component
class CaseWays {

    /** The first way of each person, be it of an enrolment that was superseded since. */
    private static final String OF_CENTRE = """
            from learning_case_way way
            join learning_enrolment enrolment on enrolment.id = way.enrolment_id
            join people_demographic_view person on person.id = enrolment.person_id
            where person.centre_id = :centre and enrolment.module_id = :module and way.lesson_id = :lesson
            and way.course_revision = :revision
            and not exists (
                select 1 from learning_case_way earlier
                join learning_enrolment before on before.id = earlier.enrolment_id
                where before.person_id = enrolment.person_id and before.module_id = enrolment.module_id
                and earlier.lesson_id = way.lesson_id and before.id < enrolment.id)""";

    private final JdbcClient jdbc;
    private final Installation installation;

    CaseWays(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /** Keeps the way in the enrolment that counts today. Idempotent. */
    void keep(PersonId person, Found found, List<StepId> way, Instant now) {
        jdbc.sql("""
                        insert into learning_case_way (enrolment_id, lesson_id, course_revision, way, origin, ended_at)
                        select id, :lesson, :revision, :way, :origin, :now from learning_enrolment
                        where person_id = :person and module_id = :module and superseded_at is null
                        on conflict do nothing""")
                .param("person", person.value())
                .param("module", found.module().id().value())
                .param("lesson", found.lesson().id().value())
                .param("revision", found.module().version().revision())
                .param("way", way.stream().map(StepId::value).collect(Collectors.joining(",")))
                .param("origin", installation.id())
                .param("now", SqlValues.timestamp(now))
                .update();
    }

    /** How many people of the centre have come to an end of the case. */
    long persons(TrainingCentreId centre, Found found) {
        return of(centre, found, "select count(*) " + OF_CENTRE)
                .query(Long.class)
                .single();
    }

    /** How many of those who came to an end first went each way; as many as {@code most}. */
    Map<List<StepId>, Long> first(TrainingCentreId centre, Found found, long most) {
        var counts = new HashMap<List<StepId>, Long>();
        of(centre, found, """
                        select way, count(*) as persons from (
                            select way.way as way %s order by way.ended_at, way.enrolment_id limit :most) ended
                        group by way""".formatted(OF_CENTRE)).param("most", most).query(row -> {
            counts.put(steps(row.getString("way")), row.getLong("persons"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec of(TrainingCentreId centre, Found found, String sql) {
        return jdbc.sql(sql)
                .param("centre", centre.value())
                .param("module", found.module().id().value())
                .param("lesson", found.lesson().id().value())
                .param("revision", found.module().version().revision());
    }

    private static List<StepId> steps(String way) {
        return Stream.of(way.split(",")).map(StepId::new).toList();
    }
}
