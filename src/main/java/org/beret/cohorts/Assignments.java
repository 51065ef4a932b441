package org.beret.cohorts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
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
            Enrolments enrolments,
            PeopleOfMyCentre people,
            AuditTrail audit,
            AssignmentRules rules,
            CurrentPerson currentPerson,
            Clock clock) {
        this.cohorts = cohorts;
        this.members = members;
        this.assignments = assignments;
        this.enrolments = enrolments;
        this.people = people;
        this.audit = audit;
        this.rules = rules;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Assigns modules to every trainee of a cohort, and to whoever joins it later. Assigning again moves the due date for
     * everybody who has not completed.
     *
     * @throws UnknownId if the centre has no such cohort or the catalogue no such module
     * @throws BusinessRuleViolation if no module is chosen or the due date is in the past
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void assign(CohortId id, List<ModuleId> modules, LocalDate dueOn) {
        var cohort = cohorts.find(id);
        rules.check(modules, dueOn);
        var trainees = members.of(id);
        var centre = people.nameOfMyCentre().orElse("");
        modules.forEach(module -> {
            record(cohort, module, dueOn);
            enrolments.enrol(trainees, module, dueOn, centre);
            audit.record(trainees, "module.assigned", module.value(), dueOn.toString());
            audit.recordCentre(
                    currentPerson.requireCentre(), "cohort.assigned", cohort.name(), module.value(), dueOn.toString());
        });
    }

    /**
     * Takes a module back from a cohort: from every trainee who has not completed it, and from whoever joins later.
     *
     * @param reason why; kept with the name of who withdraws
     * @return from how many trainees it was taken
     * @throws UnknownId if the centre has no such cohort or the module is not assigned to it
     * @throws BusinessRuleViolation if the reason is missing or too long
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int withdraw(CohortId id, ModuleId module, String reason) {
        var cohort = cohorts.find(id);
        var assignment = assignments
                .findByCohortAndModuleId(cohort.id(), module.value())
                .orElseThrow(() -> new UnknownId(module));
        var taken = enrolments.withdraw(members.of(id), module, reason);
        audit.record(taken, "module.withdrawn", module.value(), reason);
        audit.recordCentre(currentPerson.requireCentre(), "cohort.withdrawn", cohort.name(), module.value(), reason);
        assignments.delete(assignment);
        return taken.size();
    }

    private void record(Cohort cohort, ModuleId module, LocalDate dueOn) {
        var by = currentPerson.require().id();
        var now = clock.instant();
        assignments
                .findByCohortAndModuleId(cohort.id(), module.value())
                .ifPresentOrElse(
                        existing -> existing.postpone(dueOn, by, now),
                        () -> assignments.save(new Assignment(cohort.id(), module, dueOn, by, now)));
    }
}
