package org.beret.classroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that any person attended, for listeners that run without a signed-in person. */
@Component
@Transactional(readOnly = true)
public class AttendedSessions {

    private static final String ATTENDED = """
            from classroom_attendance a join classroom_session s on s.id = a.session_id
            where a.struck_at is null and s.cancelled_at is null\s""";

    private final JdbcClient jdbc;

    AttendedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session that somebody attended.
     *
     * @param subject in the centre's own words; may be empty if there is a module
     * @param recordedAt when it was recorded that they attended
     */
    public record Attended(
            LocalDate day, Optional<ModuleId> module, String subject, String place, Instant recordedAt) {}

    /** All sessions that a person attended, the earliest first. */
    public List<Attended> of(PersonId person) {
        return jdbc.sql("select s.held_on, s.module_id, s.subject, s.place, a.recorded_at " + ATTENDED
                        + "and a.person_id = :person order by s.held_on, s.begins_at, s.id")
                .param("person", person.value())
                .query((row, _) -> new Attended(
                        row.getObject("held_on", LocalDate.class),
                        Optional.ofNullable(row.getString("module_id")).map(ModuleId::new),
                        row.getString("subject"),
                        row.getString("place"),
                        SqlValues.instant(row, "recorded_at")))
                .list();
    }

    /** Whether a person attended as many sessions as each cohort asks for that they are in today. */
    public boolean suffice(PersonId person) {
        return jdbc.sql("""
                        select count(*) from classroom_requirement r join cohorts_member_view m on m.cohort_id = r.cohort_id
                        where m.person_id = :person and r.sessions > (select count(*)\s""" + ATTENDED + """
                        and a.person_id = m.person_id and s.cohort_id = r.cohort_id)""")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
