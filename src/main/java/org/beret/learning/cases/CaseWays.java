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

    /** The first way of each person of a centre, be it of an enrolment that was superseded since. */
    private static final String OF_CENTRE = """
            from learning_case_way way
            join learning_enrolment enrolment on enrolment.id = way.enrolment_id
            join people_demographic_view person on person.id = enrolment.person_id
            where person.centre_id = :centre
            and not exists (
                select 1 from learning_case_way earlier
                join learning_enrolment before on before.id = earlier.enrolment_id
                where before.person_id = enrolment.person_id and before.module_id = enrolment.module_id
                and earlier.lesson_id = way.lesson_id and before.id < enrolment.id)""";

    private static final String OF_CASE = """
             and enrolment.module_id = :module and way.lesson_id = :lesson and way.course_revision = :revision""";

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

    /** How many people of the centre have come to an end of each case; cases without one are left out. */
    Map<Key, Long> persons(TrainingCentreId centre) {
        var counts = new HashMap<Key, Long>();
        jdbc.sql("select enrolment.module_id, way.lesson_id, way.course_revision, count(*) as persons " + OF_CENTRE
                        + " group by enrolment.module_id, way.lesson_id, way.course_revision")
                .param("centre", centre.value())
                .query(row -> {
                    var key = new Key(
                            row.getString("module_id"), row.getString("lesson_id"), row.getString("course_revision"));
                    counts.put(key, row.getLong("persons"));
                });
        return counts;
    }

    /** How many of those who came to an end first went each way; as many as {@code most}. */
    Map<List<StepId>, Long> first(TrainingCentreId centre, Found found, long most) {
        var counts = new HashMap<List<StepId>, Long>();
        var key = Key.of(found);
        jdbc.sql("""
                        select way, count(*) as persons from (
                            select way.way as way %s%s order by way.ended_at, way.enrolment_id limit :most) ended
                        group by way""".formatted(OF_CENTRE, OF_CASE))
                .param("centre", centre.value())
                .param("module", key.module())
                .param("lesson", key.lesson())
                .param("revision", key.revision())
                .param("most", most)
                .query(row -> {
                    counts.put(steps(row.getString("way")), row.getLong("persons"));
                });
        return counts;
    }

    /** A case in one revision of its course. */
    record Key(String module, String lesson, String revision) {

        static Key of(Found found) {
            return new Key(
                    found.module().id().value(),
                    found.lesson().id().value(),
                    found.module().version().revision());
        }
    }

    private static List<StepId> steps(String way) {
        return Stream.of(way.split(",")).map(StepId::new).toList();
    }
}
