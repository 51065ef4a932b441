package org.beret.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ReasonText;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enrolments of the trainees of the signed-in person's training centre: enrol, withdraw, follow, allow attempts. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Enrolments {

    private final EnrolmentRepository enrolments;
    private final EnrolmentRegister register;
    private final Standings standings;
    private final Releases releases;
    private final PeopleOfMyCentre trainees;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            EnrolmentRegister register,
            Standings standings,
            Releases releases,
            PeopleOfMyCentre trainees,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.register = register;
        this.standings = standings;
        this.releases = releases;
        this.trainees = trainees;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Enrols these people, as {@link EnrolmentRegister#enrol} does. Whoever is not a trainee of the centre is left out.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void enrol(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        register.enrol(trainees.traineesAmong(people), module, dueOn, assignedBy);
    }

    /**
     * Withdraws a module from these people. Completed enrolments stay as they are; readings and answers are kept.
     *
     * @param reason stored with the enrolment
     * @return from whom it was withdrawn, without those who had completed it or were not enrolled
     * @throws BusinessRuleViolation if the reason is missing or too long
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> withdraw(Collection<PersonId> people, ModuleId module, String reason) {
        return register.withdraw(trainees.traineesAmong(people), module, ReasonText.checked(reason));
    }

    /**
     * The progress of one trainee in all modules, in the order of assignment.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<ModuleRecord> records(PersonId person) {
        requireOfMyCentre(person);
        return standings.records(enrolments.findByPerson(person), clock.instant());
    }

    /**
     * Allows a further attempt after all were used up.
     *
     * @param reason stored with the name of the person who allows it
     * @throws UnknownId if the centre has no such trainee, or the trainee is not enrolled in the module
     * @throws BusinessRuleViolation if the reason is missing or too long, or an attempt is left
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void release(PersonId person, ModuleId module, String reason) {
        requireOfMyCentre(person);
        var enrolment = enrolments.lock(person, module.value()).orElseThrow(() -> new UnknownId(module));
        var why = ReasonText.checked(reason);
        var standing = standings.of(enrolment).orElseThrow(() -> new UnknownId(module));
        if (!(standing.quiz(clock.instant()) instanceof QuizState.UsedUp)) {
            throw new BusinessRuleViolation("release.refused.attempts-left");
        }
        releases.add(enrolment.id(), why, currentPerson.require().id(), clock.instant());
    }

    private void requireOfMyCentre(PersonId person) {
        if (trainees.traineesAmong(List.of(person)).isEmpty()) {
            throw new UnknownId(person);
        }
    }
}
