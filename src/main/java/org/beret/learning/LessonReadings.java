package org.beret.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.beret.catalogue.LessonId;
import org.beret.installation.Installation;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons read in each enrolment, with the time of the first reading. */
@Component
class LessonReadings {

    private final JdbcClient jdbc;
    private final Installation installation;

    LessonReadings(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    /** Idempotent. */
    void markRead(EnrolmentId enrolment, LessonId lesson, Instant now) {
        jdbc.sql("""
                        insert into learning_lesson_reading (enrolment_id, lesson_id, origin, read_at)
                        values (:enrolment, :lesson, :origin, :now) on conflict do nothing""")
                .param("enrolment", enrolment.value())
                .param("lesson", lesson.value())
                .param("origin", installation.id())
                .param("now", SqlValues.timestamp(now))
                .update();
    }

    Map<EnrolmentId, Set<LessonId>> of(Collection<EnrolmentId> enrolments) {
        var readings = new HashMap<EnrolmentId, Set<LessonId>>();
        if (enrolments.isEmpty()) {
            return readings;
        }
        jdbc.sql("select enrolment_id, lesson_id from learning_lesson_reading where enrolment_id in (:enrolments)")
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
                .query(row -> {
                    readings.computeIfAbsent(
                                    new EnrolmentId(SqlValues.uuid(row, "enrolment_id")), _ -> new LinkedHashSet<>())
                            .add(new LessonId(row.getString("lesson_id")));
                });
        return readings;
    }
}
