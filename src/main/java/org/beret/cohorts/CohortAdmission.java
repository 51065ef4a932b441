package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.ModuleDemands.Demand;
import org.beret.identity.CentreTime;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds people to a cohort, a few or thousands at once, and enrols them in the modules assigned to it. */
@Component
public class CohortAdmission {

    private static final int BATCH = 500;
    private static final int WEEKS_FOR_LATE_JOINERS = 2;

    private final CohortMembers members;
    private final AssignmentRepository assignments;
    private final ModuleDemands demands;
    private final AuditTrail audit;
    private final CentreTime time;

    CohortAdmission(
            CohortMembers members,
            AssignmentRepository assignments,
            ModuleDemands demands,
            AuditTrail audit,
            CentreTime time) {
        this.members = members;
        this.assignments = assignments;
        this.demands = demands;
        this.audit = audit;
        this.time = time;
    }

    /** Whether the cohort is one of this centre. */
    public boolean isOf(CohortId cohort, TrainingCentreId centre) {
        return members.isOf(cohort, centre);
    }

    /** Who is in it already. */
    public Set<PersonId> members(CohortId cohort) {
        return Set.copyOf(members.of(cohort));
    }

    /**
     * Adds trainees of the cohort's centre, within the caller's transaction. People of other centres are left out; whoever is in
     * the cohort already keeps their own due dates.
     *
     * @param centre whose cohort it is; a cohort of another centre admits nobody
     * @param by who does it
     * @return who was not in the cohort before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> admit(TrainingCentreId centre, PersonId by, CohortId cohort, Collection<PersonId> newcomers) {
        var everybody = List.copyOf(Set.copyOf(newcomers));
        var today = time.today(centre);
        var assigned = assignments.findOf(List.of(cohort)).stream()
                .map(assignment -> new Asked(assignment.module(), dueOn(assignment, today)))
                .toList();
        var joined = IntStream.iterate(0, start -> start < everybody.size(), start -> start + BATCH)
                .mapToObj(start -> everybody.subList(start, Math.min(start + BATCH, everybody.size())))
                .flatMap(batch -> admit(centre, by, cohort, batch, assigned).stream())
                .toList();
        audit.record(centre, by, joined, "cohort.joined", members.nameOf(cohort));
        assigned.forEach(asked -> audit.record(
                centre,
                by,
                joined,
                "module.assigned",
                asked.module().value(),
                asked.dueOn().toString()));
        return joined;
    }

    /** What the newcomers are asked to learn. */
    private record Asked(ModuleId module, LocalDate dueOn) {}

    private List<PersonId> admit(
            TrainingCentreId centre, PersonId by, CohortId cohort, List<PersonId> batch, List<Asked> assigned) {
        var before = members.among(cohort, batch);
        members.add(centre, cohort, batch);
        var joined = members.among(cohort, batch).stream()
                .filter(person -> !before.contains(person))
                .toList();
        if (!joined.isEmpty()) {
            var name = members.nameOf(centre);
            assigned.forEach(asked ->
                    demands.ask(new Demand(Optional.of(cohort), asked.module(), asked.dueOn(), by, name), joined));
        }
        return joined;
    }

    /** Nobody is late on the day they join. */
    private static LocalDate dueOn(Assignment assignment, LocalDate today) {
        return assignment.dueOn().isBefore(today) ? today.plusWeeks(WEEKS_FOR_LATE_JOINERS) : assignment.dueOn();
    }
}
