package org.beret.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.beret.catalogue.LessonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons that failed attempts reopened; the next attempt waits until they are read again. */
@Component
class LessonsToReadAgain {

    private final JdbcClient jdbc;

    LessonsToReadAgain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void reopen(AttemptId attempt, Collection<LessonId> lessons) {
        lessons.forEach(
                lesson -> jdbc.sql("insert into learning_read_again (attempt_id, lesson_id) values (:attempt, :lesson)")
                        .param("attempt", attempt.value())
                        .param("lesson", lesson.value())
                        .update());
    }

    /** Takes a reading into account for every attempt that was handed in before it. Idempotent. */
    void markRead(EnrolmentId enrolment, LessonId lesson, Instant readAt, Instant now) {
        jdbc.sql("""
            update learning_read_again set read_at = :now
            where lesson_id = :lesson and read_at is null
            and attempt_id in (select id from learning_attempt
                where enrolment_id = :enrolment and submitted_at <= :readAt)\
            """)
                .param("readAt", SqlValues.timestamp(readAt))
                .param("now", SqlValues.timestamp(now))
                .param("lesson", lesson.value())
                .param("enrolment", enrolment.value())
                .update();
    }

    /** Those that are not read again yet. */
    Map<EnrolmentId, Set<LessonId>> of(Collection<EnrolmentId> enrolments) {
        var open = new HashMap<EnrolmentId, Set<LessonId>>();
        if (enrolments.isEmpty()) {
            return open;
        }
        jdbc.sql("""
            select a.enrolment_id, r.lesson_id from learning_read_again r
            join learning_attempt a on a.id = r.attempt_id
            where r.read_at is null and a.enrolment_id in (:enrolments)\
            """)
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .query(row -> {
                    open.computeIfAbsent(
                                    new EnrolmentId(SqlValues.uuid(row, "enrolment_id")), _ -> new LinkedHashSet<>())
                            .add(new LessonId(row.getString("lesson_id")));
                });
        return open;
    }
}
