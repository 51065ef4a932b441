package org.beret.surveys.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of what people say: one a person and topic, and one a lesson that they name. */
@Component
class EvaluationRows {

    /** For so long a person may change or take back what they said. */
    static final Duration CHANGEABLE = Duration.ofDays(7);

    /** When it counts: a day later, so that no change is under way any more. From then on it counts for good. */
    static final Duration COUNTED_AFTER = CHANGEABLE.plusDays(1);

    private static final String KEY =
            "person_id = :person and occasion = :occasion and subject = :subject and course_revision = :revision";

    private final JdbcClient jdbc;

    EvaluationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Evaluation evaluation, long version, Instant givenAt) {}

    /** The country and open cohort of a person when they answer, by which their answer is counted for good. */
    record Place(@Nullable String country, @Nullable String cohort) {}

    Optional<Row> find(PersonId person, Topic topic) {
        return find(person, topic, "");
    }

    /** The same, kept from changes by others until the transaction ends. */
    Optional<Row> lock(PersonId person, Topic topic) {
        return find(person, topic, " for update");
    }

    private Optional<Row> find(PersonId person, Topic topic, String lock) {
        return with(
                        "select usefulness, sentence, version, given_at from surveys_evaluation where " + KEY + lock,
                        person,
                        topic)
                .query((row, _) -> new Row(
                        new Evaluation(
                                Optional.ofNullable(row.getObject("usefulness", Integer.class))
                                        .map(Usefulness::of),
                                lessons(person, topic),
                                Optional.ofNullable(row.getString("sentence")).orElse("")),
                        row.getLong("version"),
                        SqlValues.instant(row, "given_at")))
                .optional();
    }

    private Set<NamedLesson> lessons(PersonId person, Topic topic) {
        return new LinkedHashSet<>(
                with("select module_id, lesson_id from surveys_named_lesson where " + KEY, person, topic)
                        .query((row, _) -> new NamedLesson(
                                new ModuleId(row.getString("module_id")), new LessonId(row.getString("lesson_id"))))
                        .list());
    }

    /** Where a person counts now. */
    Place place(PersonId person) {
        var country = jdbc.sql("select country_code from people_demographic_view where id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
        var cohort = jdbc.sql("""
                        select cast(cohort_id as varchar(40)) from cohorts_member_view
                        where person_id = :person and closed_at is null order by cohort_id desc limit 1""")
                .param("person", person.value())
                .query(String.class)
                .optional();
        return new Place(country.orElse(null), cohort.orElse(null));
    }

    /** False if there was one already. */
    boolean add(PersonId person, Topic topic, Evaluation evaluation, Place place, Instant now) {
        var added = with("""
                        insert into surveys_evaluation (person_id, occasion, subject, course_revision, usefulness, sentence,
                            country_code, cohort_id, given_at, version)
                        values (:person, :occasion, :subject, :revision, :usefulness, :sentence, :country, :cohort, :now, 1)
                        on conflict do nothing""", person, topic)
                .param("usefulness", points(evaluation))
                .param("sentence", sentence(evaluation))
                .param("country", place.country())
                .param("cohort", place.cohort())
                .param("now", SqlValues.timestamp(now))
                .update();
        if (added == 1) {
            addLessons(person, topic, evaluation);
        }
        return added == 1;
    }

    void replace(PersonId person, Topic topic, Evaluation evaluation) {
        with(
                        "update surveys_evaluation set usefulness = :usefulness, sentence = :sentence, version = version + 1 where "
                                + KEY,
                        person,
                        topic)
                .param("usefulness", points(evaluation))
                .param("sentence", sentence(evaluation))
                .update();
        with("delete from surveys_named_lesson where " + KEY, person, topic).update();
        addLessons(person, topic, evaluation);
    }

    void delete(PersonId person, Topic topic) {
        with("delete from surveys_named_lesson where " + KEY, person, topic).update();
        with("delete from surveys_evaluation where " + KEY, person, topic).update();
    }

    private void addLessons(PersonId person, Topic topic, Evaluation evaluation) {
        evaluation
                .lessons()
                .forEach(named -> with("""
                        insert into surveys_named_lesson (person_id, occasion, subject, course_revision, module_id, lesson_id)
                        values (:person, :occasion, :subject, :revision, :module, :lesson)""", person, topic)
                        .param("module", named.module().value())
                        .param("lesson", named.lesson().value())
                        .update());
    }

    private static @Nullable Integer points(Evaluation evaluation) {
        return evaluation.usefulness().map(Usefulness::points).orElse(null);
    }

    private static @Nullable String sentence(Evaluation evaluation) {
        return evaluation.sentence().isEmpty() ? null : evaluation.sentence();
    }

    private StatementSpec with(String sql, PersonId person, Topic topic) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .param("occasion", topic.occasion().name())
                .param("subject", topic.subject())
                .param("revision", topic.revision());
    }
}
