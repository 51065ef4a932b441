package org.beret.cohorts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beret.accounts.People;
import org.beret.accounts.PersonId;
import org.beret.accounts.TrainingCentreId;
import org.beret.learning.Enrolments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes people into a cohort by the thousand, in the caller's transaction: who comes late is assigned what the others are. */
@Component
class CohortAdmission {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final AssignmentRepository assignments;
    private final Enrolments enrolments;
    private final People people;

    CohortAdmission(JdbcTemplate jdbc, AssignmentRepository assignments, Enrolments enrolments, People people) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.enrolments = enrolments;
        this.people = people;
    }

    /** Whether the cohort is one of this centre. */
    boolean isOf(CohortId cohort, TrainingCentreId centre) {
        var found = jdbc.queryForObject(
                "select count(*) from cohorts_cohort where id = ? and centre_id = ?",
                Long.class,
                cohort.value(),
                centre.value());
        return found != null && found > 0;
    }

    /** Who is in it already. */
    Set<PersonId> members(CohortId cohort) {
        return new HashSet<>(jdbc.query(
                "select person_id from cohorts_member where cohort_id = ?",
                (row, _) -> new PersonId(row.getObject(1, UUID.class)),
                cohort.value()));
    }

    /** Admits people of the cohort's own centre who are not in it. */
    void admit(CohortId cohort, Collection<PersonId> newcomers) {
        jdbc.batchUpdate(
                "insert into cohorts_member (cohort_id, person_id) values (?, ?)", newcomers, BATCH, (row, person) -> {
                    row.setObject(1, cohort.value());
                    row.setObject(2, person.value());
                });
        var centre = people.nameOfMyCentre().orElse("");
        assignments
                .findOf(List.of(cohort))
                .forEach(assignment -> enrolments.enrol(newcomers, assignment.module(), assignment.dueOn(), centre));
    }
}
