package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.ModuleDemands.Demand;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.Enrolments;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns modules to cohorts of the signed-in person's centre with a due date, and withdraws them. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Assignments {

    private final CohortAccess cohorts;
    private final CohortMembers members;
    private final AssignmentRepository assignments;
    private final ModuleDemands demands;
    private final Enrolments enrolments;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;
    private final AssignmentRules rules;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Assignments(
            CohortAccess cohorts,
            CohortMembers members,
            AssignmentRepository assignments,
            ModuleDemands demands,
            Enrolments enrolments,
            PeopleOfMyCentre people,
            AuditTrail audit,
            AssignmentRules rules,
            CurrentPerson currentPerson,
            Clock clock) {
        this.cohorts = cohorts;
        this.members = members;
        this.assignments = assignments;
        this.demands = demands;
        this.enrolments = enrolments;
        this.people = people;
        this.audit = audit;
        this.rules = rules;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Assigns modules to every trainee of a cohort, and to whoever joins it later. Assigning again moves the due date for
     * everybody who has not completed and of whom nobody else asks the module earlier.
     *
     * @throws UnknownId if the centre has no such cohort or the catalogue no such module
     * @throws BusinessRuleViolation if no module is chosen or the due date needs a yes
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Assigned assign(CohortId id, List<ModuleId> modules, DueDate due) {
        var cohort = cohorts.find(id);
        rules.check(modules, due, cohort);
        var dueOn = due.day();
        var trainees = members.of(id);
        var by = currentPerson.require().id();
        var centre = people.nameOfMyCentre().orElse("");
        var changed = new HashSet<PersonId>();
        var recorded = false;
        for (var module : modules) {
            recorded |= record(cohort, module, dueOn);
            var now = demands.ask(new Demand(Optional.of(id), module, dueOn, by, centre), trainees);
            audit.record(now, "module.assigned", module.value(), dueOn.toString());
            changed.addAll(now);
        }
        return new Assigned(recorded, changed.size(), trainees.size() - changed.size());
    }

    /**
     * Takes a module back from a cohort: from every trainee who has not completed it and of whom nobody else asks it, and from
     * whoever joins later.
     *
     * @param reason why; kept with the name of who withdraws
     * @throws UnknownId if the centre has no such cohort or the module is not assigned to it
     * @throws BusinessRuleViolation if the reason is missing or too long
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public TakenBack withdraw(CohortId id, ModuleId module, String reason) {
        var cohort = cohorts.find(id);
        var assignment = assignments
                .findByCohortAndModuleId(cohort.id(), module.value())
                .orElseThrow(() -> new UnknownId(module));
        var trainees = members.of(id);
        var left = demands.takeBack(Optional.of(id), trainees, module);
        var taken = enrolments.withdraw(left, module, reason);
        audit.record(taken, "module.withdrawn", module.value(), reason);
        audit.recordCentre(currentPerson.requireCentre(), "cohort.withdrawn", cohort.name(), module.value(), reason);
        assignments.delete(assignment);
        return new TakenBack(taken.size(), trainees.size() - left.size());
    }

    /** What became of an assignment. */
    public record Assigned(boolean ofCohort, int changed, int unchanged) {

        /** Whether anything is different now. */
        public boolean anything() {
            return ofCohort || changed > 0;
        }
    }

    /** From how many a module was taken, and of how many others still ask it. */
    public record TakenBack(int people, int stillAsked) {}

    /** Keeps it for who joins later; returns whether anything is different now. */
    private boolean record(Cohort cohort, ModuleId module, LocalDate dueOn) {
        var by = currentPerson.require().id();
        var now = clock.instant();
        var known = assignments.findByCohortAndModuleId(cohort.id(), module.value());
        if (known.filter(one -> one.dueOn().equals(dueOn)).isPresent()) {
            return false;
        }
        known.ifPresentOrElse(
                existing -> existing.postpone(dueOn, by, now),
                () -> assignments.save(new Assignment(cohort.id(), module, dueOn, by, now)));
        audit.recordCentre(
                currentPerson.requireCentre(), "cohort.assigned", cohort.name(), module.value(), dueOn.toString());
        return true;
    }
}
