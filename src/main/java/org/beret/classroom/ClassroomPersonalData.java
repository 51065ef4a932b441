package org.beret.classroom;

import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that a person attended. Nothing in them tells who somebody is, so that they stay when the person is erased. */
@Component
@Order(8)
class ClassroomPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    ClassroomPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "attendance";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select session.held_on, session.subject, session.module_id, session.place, attendance.means,
                            attendance.recorded_at, attendance.struck_at
                        from classroom_attendance attendance
                        join classroom_session session on session.id = attendance.session_id
                        where attendance.person_id = :person order by session.held_on, session.id""").param("person", person.value()).query().listOfRows();
    }
}
