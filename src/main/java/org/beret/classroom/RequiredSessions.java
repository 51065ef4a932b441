package org.beret.classroom;

import java.util.Collection;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how many sessions each cohort asks for, and publishes {@link AttendanceChanged} where that decides on certificates. */
@Component
class RequiredSessions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RequiredSessions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Tells those who issue certificates of people who attended, if their cohort asks for it. */
    void tell(CohortId cohort, Collection<PersonId> attended) {
        if (!attended.isEmpty() && of(cohort) > 0) {
            tellAll(attended);
        }
    }

    /** The same of people of whom less may be asked now. */
    void tellAll(Collection<PersonId> people) {
        events.publishEvent(new AttendanceChanged(List.copyOf(people)));
    }

    /** 0 for none. */
    int of(CohortId id) {
        return jdbc.sql("select sessions from classroom_requirement where cohort_id = :cohort")
                .param("cohort", id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Others who want to change it wait; a row to lock has to be there. */
    void lock(CohortId id) {
        jdbc.sql("insert into classroom_requirement (cohort_id, sessions) values (:cohort, 0) on conflict do nothing")
                .param("cohort", id.value())
                .update();
        jdbc.sql("select sessions from classroom_requirement where cohort_id = :cohort for update")
                .param("cohort", id.value())
                .query(Integer.class)
                .list();
    }

    void store(CohortId id, int sessions) {
        jdbc.sql("update classroom_requirement set sessions = :sessions where cohort_id = :cohort")
                .param("cohort", id.value())
                .param("sessions", sessions)
                .update();
    }
}
