package org.beret.learning.measure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.QuestionId;
import org.beret.identity.PersonId;
import org.beret.installation.Installation;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of what was answered before and after: one a person, module and moment, and one a question. */
@Component
class MeasureRows {

    private static final String KEY = "person_id = :person and module_id = :module";
    private static final String ONE = KEY + " and moment = :moment";

    private final JdbcClient jdbc;
    private final Installation installation;

    MeasureRows(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /** A moment that a person has begun; the number of right answers is empty until it is finished. */
    record Row(CourseVersion version, Optional<Integer> right) {}

    Map<Moment, Row> of(PersonId person, ModuleId module) {
        return find(person, module, "");
    }

    /** The same, kept from changes by others until the transaction ends. */
    Map<Moment, Row> lock(PersonId person, ModuleId module) {
        return find(person, module, " for update");
    }

    private Map<Moment, Row> find(PersonId person, ModuleId module, String lock) {
        var rows = new HashMap<Moment, Row>();
        with(
                        "select moment, course_version, course_digest, right_count from learning_measure where " + KEY
                                + lock,
                        person,
                        module)
                .query(row -> {
                    rows.put(
                            row.getString("moment").equals(Moment.BEFORE.code()) ? Moment.BEFORE : Moment.AFTER,
                            new Row(
                                    new CourseVersion(row.getString("course_version"), row.getString("course_digest")),
                                    Optional.ofNullable(row.getObject("right_count", Integer.class))));
                });
        return rows;
    }

    /** Whether the person has opened a lesson of the module, be it in an enrolment that was superseded since. */
    boolean hasBegunLessons(PersonId person, ModuleId module) {
        return with("select count(*) from learning_enrolment where started_at is not null and " + KEY, person, module)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Idempotent. */
    void begin(PersonId person, ModuleId module, Moment moment, CourseVersion version, Instant now) {
        with("""
                        insert into learning_measure
                            (person_id, module_id, moment, origin, course_version, course_digest, begun_at)
                        values (:person, :module, :moment, :origin, :version, :digest, :now) on conflict do nothing""", person, module)
                .param("moment", moment.code())
                .param("origin", installation.id())
                .param("version", version.number())
                .param("digest", version.digest())
                .param("now", SqlValues.timestamp(now))
                .update();
    }

    Map<QuestionId, List<OptionId>> answers(PersonId person, ModuleId module, Moment moment) {
        var answers = new HashMap<QuestionId, List<OptionId>>();
        with("select question_id, choice from learning_measure_answer where " + ONE, person, module)
                .param("moment", moment.code())
                .query(row -> {
                    answers.put(new QuestionId(row.getString("question_id")), options(row.getString("choice")));
                });
        return answers;
    }

    /** The later answer holds, from whatever tab; an empty one is a question left open again. */
    void answer(PersonId person, ModuleId module, Moment moment, QuestionId question, List<OptionId> choice) {
        with("delete from learning_measure_answer where question_id = :question and " + ONE, person, module)
                .param("moment", moment.code())
                .param("question", question.value())
                .update();
        if (!choice.isEmpty()) {
            with("""
                            insert into learning_measure_answer (person_id, module_id, moment, question_id, choice)
                            values (:person, :module, :moment, :question, :choice)""", person, module)
                    .param("moment", moment.code())
                    .param("question", question.value())
                    .param("choice", choice.stream().map(OptionId::value).collect(Collectors.joining(",")))
                    .update();
        }
    }

    void finish(PersonId person, ModuleId module, Moment moment, int right, Instant now) {
        with(
                        "update learning_measure set right_count = :right, finished_at = :now where right_count is null and "
                                + ONE,
                        person,
                        module)
                .param("moment", moment.code())
                .param("right", right)
                .param("now", SqlValues.timestamp(now))
                .update();
    }

    private StatementSpec with(String sql, PersonId person, ModuleId module) {
        return jdbc.sql(sql).param("person", person.value()).param("module", module.value());
    }

    private static List<OptionId> options(String choice) {
        return Stream.of(choice.split(",")).map(OptionId::new).toList();
    }
}
