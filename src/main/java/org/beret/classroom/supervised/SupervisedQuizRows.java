package org.beret.classroom.supervised;

import static org.beret.shared.SqlValues.optionalInstant;
import static org.beret.shared.SqlValues.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionTime;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreZones;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads supervised quizzes; whose they have to be is part of each query. */
@Component
class SupervisedQuizRows {

    private static final String SELECT = """
            select q.id, q.centre_id, q.cohort_id, c.name as cohort_name, q.module_id, q.held_on, q.begins_at, q.minutes, q.place,
                q.only_here, q.closed_at, q.taken_back_at, q.version,
                (select count(*) from classroom_quiz_attempt a where a.quiz_id = q.id) as begun
            from classroom_quiz q join cohorts_cohort_view c on c.id = q.cohort_id
            where\s""";

    private static final String OF_TRAINEE = """
            exists (select 1 from cohorts_member_view m
                where m.cohort_id = q.cohort_id and m.person_id = :person and m.closed_at is null)""";

    private final JdbcClient jdbc;
    private final CentreZones zones;

    SupervisedQuizRows(JdbcClient jdbc, CentreZones zones) {
        this.jdbc = jdbc;
        this.zones = zones;
    }

    /** A cohort of the centre. */
    record CohortRow(String name, boolean closed) {}

    Optional<CohortRow> cohort(CohortId id, TrainingCentreId centre) {
        return jdbc.sql("select name, closed_at from cohorts_cohort_view where id = :id and centre_id = :centre")
                .param("id", id.value())
                .param("centre", centre.value())
                .query((row, _) -> new CohortRow(row.getString("name"), row.getObject("closed_at") != null))
                .optional();
    }

    /** The earliest first. */
    List<SupervisedQuiz> of(CohortId cohort, TrainingCentreId centre) {
        return quizzes(
                "q.cohort_id = :cohort and q.centre_id = :centre",
                Map.of("cohort", cohort.value(), "centre", centre.value()));
    }

    Optional<SupervisedQuiz> find(SupervisedQuizId id, TrainingCentreId centre) {
        return quizzes("q.id = :id and q.centre_id = :centre", Map.of("id", id.value(), "centre", centre.value()))
                .stream()
                .findFirst();
    }

    /** Of the open cohorts of the trainee, the earliest first. */
    List<SupervisedQuiz> ofTrainee(PersonId person) {
        return quizzes(OF_TRAINEE, Map.of("person", person.value()));
    }

    /** The same of one module. */
    List<SupervisedQuiz> ofTrainee(PersonId person, ModuleId module) {
        return quizzes(
                OF_TRAINEE + " and q.module_id = :module", Map.of("person", person.value(), "module", module.value()));
    }

    /** For a trainee who was admitted to it. */
    Optional<SupervisedQuiz> ofTrainee(PersonId person, SupervisedQuizId id) {
        return quizzes(OF_TRAINEE + " and q.id = :id", Map.of("person", person.value(), "id", id.value())).stream()
                .findFirst();
    }

    /** In which somebody has an attempt under way, whoever's they are. */
    List<SupervisedQuiz> underWay() {
        return quizzes("""
                exists (select 1 from classroom_quiz_attempt t join learning_attempt_view a on a.id = t.attempt_id
                    where t.quiz_id = q.id and a.submitted_at is null)""", Map.of());
    }

    private List<SupervisedQuiz> quizzes(String where, Map<String, Object> values) {
        var known = new HashMap<UUID, ZoneId>();
        return jdbc
                .sql(SELECT + where)
                .params(values)
                .query((row, _) -> quiz(
                        row,
                        known.computeIfAbsent(
                                uuid(row, "centre_id"), centre -> zones.of(new TrainingCentreId(centre)))))
                .list()
                .stream()
                .sorted(Comparator.comparing(SupervisedQuiz::begins)
                        .thenComparing(quiz -> quiz.id().value()))
                .toList();
    }

    private static SupervisedQuiz quiz(ResultSet row, ZoneId zone) throws SQLException {
        var time = new SessionTime(
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getInt("minutes"));
        return new SupervisedQuiz(
                new SupervisedQuizId(uuid(row, "id")),
                new CohortId(uuid(row, "cohort_id")),
                row.getString("cohort_name"),
                new QuizDetails(
                        time,
                        new ModuleId(row.getString("module_id")),
                        row.getString("place"),
                        row.getBoolean("only_here")),
                optionalInstant(row, "closed_at"),
                row.getObject("taken_back_at") != null,
                row.getLong("version"),
                row.getInt("begun"),
                zone);
    }
}
