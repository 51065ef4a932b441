package org.beret.classroom.supervised;

import static org.beret.shared.SqlValues.timestamp;

import java.time.Instant;
import org.beret.cohorts.CohortId;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes supervised quizzes. Each change raises the version. */
@Component
class SupervisedQuizStore {

    private final JdbcClient jdbc;

    SupervisedQuizStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SupervisedQuizId add(CohortId cohort, TrainingCentreId centre, QuizDetails details) {
        var id = SupervisedQuizId.next();
        described(jdbc.sql("""
                        insert into classroom_quiz (id, centre_id, cohort_id, module_id, held_on, begins_at, minutes, place,
                            only_here, word, version)
                        values (:id, :centre, :cohort, :module, :day, :begins, :minutes, :place, :onlyHere, :word, 0)"""), id, details)
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("word", BoardWord.next())
                .update();
        return id;
    }

    void describe(SupervisedQuizId id, QuizDetails details) {
        described(jdbc.sql("""
                        update classroom_quiz set module_id = :module, held_on = :day, begins_at = :begins, minutes = :minutes,
                            place = :place, only_here = :onlyHere, version = version + 1
                        where id = :id"""), id, details).update();
    }

    /** Closed at a moment, or open again. */
    void close(SupervisedQuizId id, @Nullable Instant at) {
        set("closed_at", id, at);
    }

    /** Taken back at a moment, or taken up again. */
    void takeBack(SupervisedQuizId id, @Nullable Instant at) {
        set("taken_back_at", id, at);
    }

    private void set(String column, SupervisedQuizId id, @Nullable Instant at) {
        jdbc.sql("update classroom_quiz set %s = :at, version = version + 1 where id = :id".formatted(column))
                .param("at", at == null ? null : timestamp(at))
                .param("id", id.value())
                .update();
    }

    /** Others who want to change it, or to begin in it, wait. Nothing happens if there is no such quiz. */
    void lock(SupervisedQuizId id) {
        jdbc.sql("select id from classroom_quiz where id = :id for update")
                .param("id", id.value())
                .query((_, _) -> id)
                .list();
    }

    /** What the board shows. */
    String word(SupervisedQuizId id) {
        return jdbc.sql("select word from classroom_quiz where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static StatementSpec described(StatementSpec statement, SupervisedQuizId id, QuizDetails details) {
        return statement
                .param("id", id.value())
                .param("module", details.module().value())
                .param("day", details.time().day())
                .param("begins", details.time().begins())
                .param("minutes", details.time().minutes())
                .param("place", details.place())
                .param("onlyHere", details.onlyHere());
    }
}
