package org.beret.classroom;

import static org.beret.shared.SqlValues.timestamp;
import static org.beret.shared.SqlValues.uuid;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access for attendance. Plain SQL, because a session may have hundreds and they are ticked at once. */
@Component
class AttendanceRows {

    private final JdbcClient jdbc;

    AttendanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, Attendance> of(SessionId session) {
        return jdbc
                .sql("""
                        select person_id, means, recorded_at, recorded_by, struck_at, struck_by from classroom_attendance
                        where session_id = :session""")
                .param("session", session.value())
                .query((row, _) -> new Attendance(
                        new PersonId(uuid(row, "person_id")),
                        AttendanceMeans.valueOf(row.getString("means")),
                        SqlValues.instant(row, "recorded_at"),
                        new PersonId(uuid(row, "recorded_by")),
                        row.getObject("struck_at") != null,
                        row.getObject("struck_by") != null))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Attendance::person, attendance -> attendance, (one, _) -> one, LinkedHashMap::new));
    }

    /** Another text as soon as anything is recorded or taken back. */
    String stamp(SessionId session) {
        return jdbc.sql("""
                        select count(*) || ' ' || count(struck_at) || ' ' || coalesce(cast(max(recorded_at) as varchar), '')
                        from classroom_attendance where session_id = :session""")
                .param("session", session.value())
                .query(String.class)
                .single();
    }

    Set<SessionId> attendedBy(PersonId person) {
        return Set.copyOf(
                jdbc.sql("select session_id from classroom_attendance where person_id = :person and struck_at is null")
                        .param("person", person.value())
                        .query((row, _) -> new SessionId(uuid(row, "session_id")))
                        .list());
    }

    /** Everybody of the cohort who is at its centre today. */
    Set<PersonId> members(CohortId cohort) {
        return Set.copyOf(jdbc.sql("select person_id from cohorts_member_view where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .query((row, _) -> new PersonId(uuid(row, "person_id")))
                .list());
    }

    /** Also for those who were struck; that they were is remembered, for when this is taken back. */
    void add(SessionId session, Collection<PersonId> people, AttendanceMeans means, PersonId by, Instant at) {
        jdbc.sql("""
                        update classroom_attendance
                        set means = :means, recorded_at = :at, recorded_by = :by, struck_at = null
                        where session_id = :session and person_id = any(cast(:people as uuid array)) and struck_at is not null""")
                .param("session", session.value())
                .param("people", array(people))
                .param("means", means.name())
                .param("at", timestamp(at))
                .param("by", by.value())
                .update();
        jdbc.sql("""
                        insert into classroom_attendance (session_id, person_id, means, recorded_at, recorded_by)
                        select :session, wanted.id, :means, :at, :by from unnest(cast(:people as uuid array)) as wanted (id)
                        on conflict do nothing""")
                .param("session", session.value())
                .param("people", array(people))
                .param("means", means.name())
                .param("at", timestamp(at))
                .param("by", by.value())
                .update();
    }

    /** By the person themselves; false if something is recorded already, be it struck. */
    boolean enter(SessionId session, PersonId person, Instant at) {
        return jdbc.sql("""
                        insert into classroom_attendance (session_id, person_id, means, recorded_at, recorded_by)
                        values (:session, :person, 'CODE', :at, :person) on conflict do nothing""")
                        .param("session", session.value())
                        .param("person", person.value())
                        .param("at", timestamp(at))
                        .update()
                == 1;
    }

    boolean isStruck(SessionId session, PersonId person) {
        return Optional.ofNullable(of(session).get(person))
                .filter(Attendance::struck)
                .isPresent();
    }

    void remove(SessionId session, Collection<PersonId> people) {
        jdbc.sql("""
                        delete from classroom_attendance
                        where session_id = :session and person_id = any(cast(:people as uuid array))""")
                .param("session", session.value())
                .param("people", array(people))
                .update();
    }

    void strike(SessionId session, Collection<PersonId> people, PersonId by, Instant at) {
        jdbc.sql("""
                        update classroom_attendance set struck_at = :at, struck_by = :by
                        where session_id = :session and person_id = any(cast(:people as uuid array))""")
                .param("session", session.value())
                .param("people", array(people))
                .param("at", timestamp(at))
                .param("by", by.value())
                .update();
    }

    private static Object array(Collection<PersonId> people) {
        return SqlValues.array(List.copyOf(people).stream().map(PersonId::value).toList());
    }
}
