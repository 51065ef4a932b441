package org.beret.classroom.supervised;

import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for the marks of attempts that were begun under supervision. */
@Component
class QuizAttemptRows {

    private final JdbcClient jdbc;

    QuizAttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An attempt in a supervised quiz.
     *
     * @param submittedAt empty while it is under way
     */
    record Taken(AttemptId attempt, PersonId person, Instant begunAt, Optional<Instant> submittedAt, boolean passed) {}

    /** Marks an attempt with the centre of the quiz as it is called today. */
    void add(SupervisedQuizId quiz, AttemptId attempt, PersonId person, String centre, Instant now, boolean whole) {
        jdbc.sql("""
                        insert into classroom_quiz_attempt (attempt_id, quiz_id, person_id, centre_name, begun_at, whole)
                        values (:attempt, :quiz, :person, :centre, :now, :whole)""")
                .param("attempt", attempt.value())
                .param("quiz", quiz.value())
                .param("person", person.value())
                .param("centre", centre)
                .param("now", timestamp(now))
                .param("whole", whole)
                .update();
    }

    /** How many of these attempts were begun under supervision. */
    int marked(List<AttemptId> attempts) {
        return jdbc.sql("""
                        select count(*) from classroom_quiz_attempt
                        where attempt_id = any(cast(:attempts as uuid array))""")
                .param(
                        "attempts",
                        SqlValues.array(attempts.stream().map(AttemptId::value).toList()))
                .query(Integer.class)
                .single();
    }

    /** Who supervised; without attempts of whose result something was answered elsewhere. */
    Map<AttemptId, String> centresOf(Collection<AttemptId> attempts) {
        var centres = new HashMap<AttemptId, String>();
        if (attempts.isEmpty()) {
            return centres;
        }
        jdbc.sql("""
                        select attempt_id, centre_name from classroom_quiz_attempt
                        where attempt_id = any(cast(:attempts as uuid array)) and whole""")
                .param(
                        "attempts",
                        SqlValues.array(attempts.stream().map(AttemptId::value).toList()))
                .query(row -> {
                    centres.put(new AttemptId(uuid(row, "attempt_id")), row.getString("centre_name"));
                });
        return centres;
    }

    TrainingCentreId centreOf(SupervisedQuizId quiz) {
        return jdbc.sql("select centre_id from classroom_quiz where id = :quiz")
                .param("quiz", quiz.value())
                .query((row, _) -> new TrainingCentreId(uuid(row, "centre_id")))
                .single();
    }

    /** In the order in which they were begun. */
    List<Taken> of(SupervisedQuizId quiz) {
        return jdbc.sql("""
                        select t.attempt_id, t.person_id, t.begun_at, a.submitted_at, a.passed
                        from classroom_quiz_attempt t join learning_attempt_view a on a.id = t.attempt_id
                        where t.quiz_id = :quiz order by t.begun_at, t.attempt_id""")
                .param("quiz", quiz.value())
                .query((row, _) -> new Taken(
                        new AttemptId(uuid(row, "attempt_id")),
                        new PersonId(uuid(row, "person_id")),
                        SqlValues.instant(row, "begun_at"),
                        SqlValues.optionalInstant(row, "submitted_at"),
                        row.getBoolean("passed")))
                .list();
    }
}
