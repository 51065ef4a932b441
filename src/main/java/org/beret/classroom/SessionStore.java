package org.beret.classroom;

import static org.beret.shared.SqlValues.timestamp;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortId;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes sessions. Each change raises the version. */
@Component
class SessionStore {

    /** As RFC 4226 recommends: 160 random bits. */
    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SessionId add(CohortId cohort, TrainingCentreId centre, SessionDetails details) {
        var id = SessionId.next();
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        described(jdbc.sql("""
                        insert into classroom_session (id, centre_id, cohort_id, held_on, begins_at, minutes, subject, module_id,
                            place, led_by, code_secret, version)
                        values (:id, :centre, :cohort, :day, :begins, :minutes, :subject, :module, :place, :ledBy, :secret, 0)"""), id, details)
                .param("centre", centre.value())
                .param("cohort", cohort.value())
                .param("secret", HexFormat.of().formatHex(secret))
                .update();
        addLessons(id, details.lessons());
        return id;
    }

    void describe(SessionId id, SessionDetails details) {
        described(jdbc.sql("""
                        update classroom_session set held_on = :day, begins_at = :begins, minutes = :minutes, subject = :subject,
                            module_id = :module, place = :place, led_by = :ledBy, version = version + 1
                        where id = :id"""), id, details).update();
        jdbc.sql("delete from classroom_session_lesson where session_id = :id")
                .param("id", id.value())
                .update();
        addLessons(id, details.lessons());
    }

    /** Cancelled at a moment, or taken up again. */
    void cancel(SessionId id, @Nullable Instant at) {
        jdbc.sql("update classroom_session set cancelled_at = :at, version = version + 1 where id = :id")
                .param("at", at == null ? null : timestamp(at))
                .param("id", id.value())
                .update();
    }

    /** Others who want to change the session, or who attended it, wait. Nothing happens if there is no such session. */
    void lock(SessionId id) {
        jdbc.sql("select id from classroom_session where id = :id for update")
                .param("id", id.value())
                .query((_, _) -> id)
                .list();
    }

    /** What the codes on the wall are made of, in hexadecimal. */
    String secret(SessionId id) {
        return jdbc.sql("select code_secret from classroom_session where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static StatementSpec described(StatementSpec statement, SessionId id, SessionDetails details) {
        return statement
                .param("id", id.value())
                .param("day", details.time().day())
                .param("begins", details.time().begins())
                .param("minutes", details.time().minutes())
                .param("subject", details.subject())
                .param("module", details.module().map(ModuleId::value).orElse(null))
                .param("place", details.place())
                .param("ledBy", details.ledBy());
    }

    private void addLessons(SessionId id, List<LessonId> lessons) {
        for (var position = 0; position < lessons.size(); position++) {
            jdbc.sql("""
                            insert into classroom_session_lesson (session_id, position, lesson_id)
                            values (:id, :position, :lesson)""")
                    .param("id", id.value())
                    .param("position", position)
                    .param("lesson", lessons.get(position).value())
                    .update();
        }
    }
}
