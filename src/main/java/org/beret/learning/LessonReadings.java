package org.beret.learning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beret.catalogue.LessonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lessons of an enrolment were read, and when. Marking one twice keeps the first time. */
@Component
class LessonReadings {

    private final JdbcClient jdbc;

    LessonReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(EnrolmentId enrolment, LessonId lesson, Instant now) {
        jdbc.sql("""
                        insert into learning_lesson_reading (enrolment_id, lesson_id, read_at)
                        values (:enrolment, :lesson, :now) on conflict do nothing""")
                .param("enrolment", enrolment.value())
                .param("lesson", lesson.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<LessonId> of(EnrolmentId enrolment) {
        return of(List.of(enrolment)).getOrDefault(enrolment, Set.of());
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
                                    new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                                    _ -> new LinkedHashSet<>())
                            .add(new LessonId(row.getString("lesson_id")));
                });
        return readings;
    }
}
