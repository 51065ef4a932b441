package org.beret.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates.State;
import org.beret.cohorts.ModuleDemands.Demand;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.Enrolments;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ReasonText;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries and commands on one trainee of a cohort: their record, single assignments, withdrawals and released attempts. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CohortTrainees {

    private final CohortAccess cohorts;
    private final AssignmentRules rules;
    private final CertificateStateLookup certificates;
    private final ModuleDemands demands;
    private final Demands askers;
    private final Enrolments enrolments;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    CohortTrainees(
            CohortAccess cohorts,
            AssignmentRules rules,
            CertificateStateLookup certificates,
            ModuleDemands demands,
            Demands askers,
            Enrolments enrolments,
            PeopleOfMyCentre people,
            AuditTrail audit,
            CurrentPerson currentPerson,
            CentreTime time) {
        this.cohorts = cohorts;
        this.rules = rules;
        this.certificates = certificates;
        this.demands = demands;
        this.askers = askers;
        this.enrolments = enrolments;
        this.people = people;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    /**
     * One trainee of a cohort.
     *
     * @throws UnknownId if the centre has no such cohort, or the cohort no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public TraineeRecord record(CohortId id, PersonId person) {
        var cohort = cohorts.find(id);
        var trainee = cohorts.trainee(cohort, person);
        var certificate = certificates.of(List.of(person)).map(held -> held.getOrDefault(person, State.NONE));
        return new TraineeRecord(cohort.id(), cohort.name(), trainee, certificate, enrolments.records(person));
    }

    /**
     * Asks one trainee to learn modules, whatever their cohorts ask. The earliest due date of all who ask holds.
     *
     * @return whether anything is different now
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee or the catalogue no such module
     * @throws BusinessRuleViolation if no module is chosen or the due date needs a yes
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean assign(CohortId id, PersonId person, List<ModuleId> modules, DueDate due) {
        var cohort = cohorts.find(id);
        var trainee = cohorts.trainee(cohort, person).id();
        rules.check(modules, due, cohort);
        var changed = false;
        for (var module : modules) {
            changed |= ask(Demands.PERSON_ALONE, trainee, module, due.day());
        }
        return changed;
    }

    /**
     * Sets another due date for what this cohort, or the centre for this trainee alone, asks of a trainee.
     *
     * @return whether anything is different now; not if another cohort asks it until an earlier day
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee or the catalogue no such module
     * @throws BusinessRuleViolation if the due date needs a yes
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean setDueDate(CohortId id, PersonId person, ModuleId module, DueDate due) {
        var cohort = cohorts.find(id);
        var trainee = cohorts.trainee(cohort, person).id();
        rules.check(List.of(module), due, cohort);
        var dueOn = due.day();
        if (askers.reschedule(Optional.of(id), trainee, module, dueOn)) {
            askers.reschedule(Demands.PERSON_ALONE, trainee, module, dueOn);
        } else {
            return ask(Demands.PERSON_ALONE, trainee, module, dueOn);
        }
        return ask(Optional.of(id), trainee, module, dueOn);
    }

    /**
     * Takes a module back from one trainee, whether this cohort asks it or the centre of them alone. Assigning it again brings it back
     * as it was.
     *
     * @param reason why; kept with the name of who withdraws
     * @return which other cohorts still ask it, by name; if none, the trainee has it no longer
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee
     * @throws BusinessRuleViolation if the reason is missing or too long, or there is nothing to take back
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<String> withdraw(CohortId id, PersonId person, ModuleId module, String reason) {
        var trainee = cohorts.trainee(cohorts.find(id), person).id();
        var why = ReasonText.checked(reason);
        var others = askers.others(id, trainee, module);
        var here = Set.of(Demands.PERSON_ALONE, Optional.of(id));
        if (!others.isEmpty() && here.stream().noneMatch(by -> askers.asks(by, trainee, module))) {
            throw new BusinessRuleViolation("trainee.refused.asked-by", String.join(", ", others));
        }
        here.forEach(by -> demands.takeBack(by, Set.of(trainee), module));
        if (others.isEmpty()
                && enrolments.withdraw(Set.of(trainee), module, why).isEmpty()) {
            throw new BusinessRuleViolation("trainee.refused.withdraw");
        }
        audit.record(trainee, "module.withdrawn", module.value(), why);
        return others;
    }

    /**
     * Has a trainee take the modules of their certificate again, because it was revoked, has expired or soon will.
     *
     * @throws UnknownId if the centre has no such cohort, or the cohort no such trainee
     * @throws BusinessRuleViolation if no certificate needs it, or the due date needs a yes
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void takeAgain(CohortId id, PersonId person, DueDate due) {
        var cohort = cohorts.find(id);
        var trainee = cohorts.trainee(cohort, person).id();
        due.refuseUnlessSure(time.today(), cohort.departureOn(), Optional.empty());
        certificates.takeAgain(trainee, due);
    }

    private boolean ask(Optional<CohortId> by, PersonId trainee, ModuleId module, LocalDate dueOn) {
        var centre = people.nameOfMyCentre().orElse("");
        var demand = new Demand(by, module, dueOn, currentPerson.require().id(), centre);
        var changed = !demands.ask(demand, Set.of(trainee)).isEmpty();
        if (changed) {
            audit.record(trainee, "module.assigned", module.value(), dueOn.toString());
        }
        return changed;
    }

    /**
     * Allows a trainee a further attempt after all were used up.
     *
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee, or the trainee no such module
     * @throws BusinessRuleViolation if the reason is missing or an attempt is left
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void release(CohortId id, PersonId person, ModuleId module, String reason) {
        var trainee = cohorts.trainee(cohorts.find(id), person);
        enrolments.release(trainee.id(), module, reason);
        audit.record(person, "attempt.released", module.value(), reason);
    }
}
