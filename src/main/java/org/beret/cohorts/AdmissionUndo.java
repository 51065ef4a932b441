package org.beret.cohorts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.beret.audit.AuditTrail;
import org.beret.identity.PersonId;
import org.beret.learning.Enrolments;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back that people were added to a cohort by mistake, with the enrolments that came of it. */
@Component
public class AdmissionUndo {

    private final CohortMembers members;
    private final AssignmentRepository assignments;
    private final ModuleDemands demands;
    private final Enrolments enrolments;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    AdmissionUndo(
            CohortMembers members,
            AssignmentRepository assignments,
            ModuleDemands demands,
            Enrolments enrolments,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.members = members;
        this.assignments = assignments;
        this.demands = demands;
        this.enrolments = enrolments;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** How many of these people have begun a module after this moment. */
    @Transactional(readOnly = true)
    public int countBegun(Collection<PersonId> people, Instant after) {
        return begun(people, after).size();
    }

    Set<PersonId> begun(Collection<PersonId> people, Instant after) {
        return new HashSet<>(jdbc.sql("""
                        select distinct person_id from learning_enrolment_view
                        where person_id = any(:people) and started_at > :after""")
                .param("people", SqlValues.array(ids(people)))
                .param("after", SqlValues.timestamp(after))
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .list());
    }

    /**
     * Takes back {@link CohortAdmission#admit}: these people leave the cohort, and of what it was assigned they are no longer asked to
     * learn what they were enrolled in since, unless somebody else asks it, whose due date then holds. Called as the person who does it.
     *
     * @param since the moment before which they were admitted by nobody
     * @param reason stored with the enrolments
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(CohortId cohort, Collection<PersonId> people, Instant since, String reason) {
        for (var assignment : assignments.findOf(List.of(cohort))) {
            var left = demands.takeBack(Optional.of(cohort), people, assignment.module());
            var enrolled = enrolledSince(left, assignment.module().value(), since);
            if (!enrolled.isEmpty()) {
                enrolments.withdraw(enrolled, assignment.module(), reason);
            }
        }
        people.forEach(person -> members.remove(cohort, person));
        audit.record(people, "cohort.left", members.nameOf(cohort));
    }

    /** Which of these people were enrolled in a module at this moment or later, and may still be released. */
    private List<PersonId> enrolledSince(Collection<PersonId> people, String module, Instant since) {
        return jdbc.sql("""
                        select person_id from learning_active_enrolment_view
                        where person_id = any(:people) and module_id = :module and assigned_at >= :since
                        and completed_at is null""")
                .param("people", SqlValues.array(ids(people)))
                .param("module", module)
                .param("since", SqlValues.timestamp(since))
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "person_id")))
                .list();
    }

    private static List<UUID> ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
