package org.beret.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates.State;
import org.beret.identity.PersonId;
import org.beret.learning.Enrolments;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
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
    private final Enrolments enrolments;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;

    CohortTrainees(
            CohortAccess cohorts,
            AssignmentRules rules,
            CertificateStateLookup certificates,
            Enrolments enrolments,
            PeopleOfMyCentre people,
            AuditTrail audit) {
        this.cohorts = cohorts;
        this.rules = rules;
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.people = people;
        this.audit = audit;
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
     * Asks one trainee to learn modules, or moves the due dates of modules that they learn already.
     *
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee or the catalogue no such module
     * @throws BusinessRuleViolation if no module is chosen or the due date is in the past
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void assign(CohortId id, PersonId person, List<ModuleId> modules, LocalDate dueOn) {
        var trainee = cohorts.trainee(cohorts.find(id), person).id();
        rules.check(modules, dueOn);
        var centre = people.nameOfMyCentre().orElse("");
        modules.forEach(module -> {
            enrolments.enrol(Set.of(trainee), module, dueOn, centre);
            audit.record(trainee, "module.assigned", module.value(), dueOn.toString());
        });
    }

    /**
     * Takes a module back from one trainee. Assigning it again brings it back as it was.
     *
     * @param reason why; kept with the name of who withdraws
     * @throws UnknownId if the centre has no such cohort, the cohort no such trainee
     * @throws BusinessRuleViolation if the reason is missing or too long, or there is nothing to take back
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void withdraw(CohortId id, PersonId person, ModuleId module, String reason) {
        var trainee = cohorts.trainee(cohorts.find(id), person).id();
        if (enrolments.withdraw(Set.of(trainee), module, reason).isEmpty()) {
            throw new BusinessRuleViolation("trainee.refused.withdraw");
        }
        audit.record(trainee, "module.withdrawn", module.value(), reason);
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
