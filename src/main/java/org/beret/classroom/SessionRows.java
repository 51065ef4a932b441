package org.beret.classroom;

import static org.beret.shared.SqlValues.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreZones;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sessions; whose they have to be is part of each query. */
@Component
class SessionRows {

    private static final String SELECT = """
            select s.id, s.centre_id, s.cohort_id, c.name as cohort_name, s.held_on, s.begins_at, s.minutes, s.subject, s.module_id,
                s.place, s.led_by, s.cancelled_at, s.version,
                (select count(*) from classroom_attendance a where a.session_id = s.id and a.struck_at is null) as attended
            from classroom_session s join cohorts_cohort_view c on c.id = s.cohort_id
            where\s""";

    private final JdbcClient jdbc;
    private final CentreZones zones;

    SessionRows(JdbcClient jdbc, CentreZones zones) {
        this.jdbc = jdbc;
        this.zones = zones;
    }

    /** A cohort of the centre. */
    record CohortRow(CohortId id, String name, boolean closed) {}

    Optional<CohortRow> cohort(CohortId id, TrainingCentreId centre) {
        return jdbc.sql("select name, closed_at from cohorts_cohort_view where id = :id and centre_id = :centre")
                .param("id", id.value())
                .param("centre", centre.value())
                .query((row, _) -> new CohortRow(id, row.getString("name"), row.getObject("closed_at") != null))
                .optional();
    }

    /** The earliest first. */
    List<ClassSession> of(CohortId cohort, TrainingCentreId centre) {
        return sessions(
                "s.cohort_id = :cohort and s.centre_id = :centre",
                Map.of("cohort", cohort.value(), "centre", centre.value()));
    }

    Optional<ClassSession> find(SessionId id, TrainingCentreId centre) {
        return sessions("s.id = :id and s.centre_id = :centre", Map.of("id", id.value(), "centre", centre.value()))
                .stream()
                .findFirst();
    }

    /** Of the open cohorts of the trainee, the earliest first. */
    List<ClassSession> ofTrainee(PersonId person) {
        return sessions("""
                exists (select 1 from cohorts_member_view m
                    where m.cohort_id = s.cohort_id and m.person_id = :person and m.closed_at is null)""", Map.of("person", person.value()));
    }

    private List<ClassSession> sessions(String where, Map<String, Object> values) {
        var lessons = lessons(where, values);
        var known = new HashMap<UUID, ZoneId>();
        return jdbc
                .sql(SELECT + where)
                .params(values)
                .query((row, _) -> session(
                        row,
                        lessons.getOrDefault(uuid(row, "id"), List.of()),
                        known.computeIfAbsent(
                                uuid(row, "centre_id"), centre -> zones.of(new TrainingCentreId(centre)))))
                .list()
                .stream()
                .sorted(Comparator.comparing(ClassSession::begins)
                        .thenComparing(session -> session.id().value()))
                .toList();
    }

    private Map<UUID, List<LessonId>> lessons(String where, Map<String, Object> values) {
        var lessons = new HashMap<UUID, List<LessonId>>();
        jdbc.sql("""
                        select l.session_id, l.lesson_id from classroom_session_lesson l
                        join classroom_session s on s.id = l.session_id where\s""" + where + " order by l.position").params(values).query(row -> {
            lessons.computeIfAbsent(uuid(row, "session_id"), _ -> new ArrayList<>())
                    .add(new LessonId(row.getString("lesson_id")));
        });
        return lessons;
    }

    private static ClassSession session(ResultSet row, List<LessonId> lessons, ZoneId zone) throws SQLException {
        var time = new SessionTime(
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getInt("minutes"));
        var details = new SessionDetails(
                time,
                Optional.ofNullable(row.getString("module_id")).map(ModuleId::new),
                lessons,
                row.getString("subject"),
                row.getString("place"),
                row.getString("led_by"));
        return new ClassSession(
                new SessionId(uuid(row, "id")),
                new CohortId(uuid(row, "cohort_id")),
                row.getString("cohort_name"),
                details,
                row.getObject("cancelled_at") != null,
                row.getLong("version"),
                row.getInt("attended"),
                zone);
    }
}
