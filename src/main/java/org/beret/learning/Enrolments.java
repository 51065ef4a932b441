package org.beret.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols the trainees of the signed-in person's own training centre in modules and tells how far they are. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Enrolments {

    private static final int LONGEST_REASON = 500;

    private final EnrolmentRepository enrolments;
    private final EnrolmentRegister register;
    private final Standings standings;
    private final Releases releases;
    private final PeopleOfMyCentre accounts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            EnrolmentRegister register,
            Standings standings,
            Releases releases,
            PeopleOfMyCentre accounts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.register = register;
        this.standings = standings;
        this.releases = releases;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Enrols these people; those who are enrolled already get the new due date unless they have completed. Whoever the module
     * was withdrawn from is asked again and goes on where they stopped. Who is no trainee of the centre, or no longer, is left
     * out.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void enrol(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        register.enrol(accounts.idsOfMyCentre(people), module, dueOn, assignedBy);
    }

    /**
     * Takes a module back from these people. Completions stay; so does everything that anybody has read and answered.
     *
     * @param reason why; kept with the enrolment
     * @return from whom it was taken: people who had completed it, or were not asked to learn it, are left out
     * @throws BusinessRuleViolation if the reason is missing or too long
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> withdraw(Collection<PersonId> people, ModuleId module, String reason) {
        refuseBadReason(reason);
        return register.withdraw(accounts.idsOfMyCentre(people), module, reason.strip());
    }

    /**
     * Everything a centre follows of one of its people, in the order in which modules were assigned.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<ModuleRecord> records(PersonId person) {
        requireMine(person);
        var mine = enrolments.findByPerson(person).stream()
                .sorted(Comparator.comparing(Enrolment::assignedAt))
                .toList();
        var now = clock.instant();
        return standings.of(mine).entrySet().stream()
                .map(entry -> ModuleRecord.of(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    /**
     * Allows a further attempt after all were used up.
     *
     * @param reason why; kept with the name of who allows it
     * @throws UnknownId if the centre has no such trainee, or the trainee is not enrolled in the module
     * @throws BusinessRuleViolation if the reason is missing or too long, or an attempt is left
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void release(PersonId person, ModuleId module, String reason) {
        requireMine(person);
        var enrolment = enrolments.hold(person, module.value()).orElseThrow(() -> new UnknownId(module));
        refuseBadReason(reason);
        var quiz = standings.of(enrolment).map(standing -> standing.quiz(clock.instant()));
        if (!(quiz.orElseThrow(() -> new UnknownId(module)) instanceof QuizState.UsedUp)) {
            throw new BusinessRuleViolation("release.refused.attempts-left");
        }
        releases.add(enrolment.id(), reason.strip(), currentPerson.require().id(), clock.instant());
    }

    private void requireMine(PersonId person) {
        if (accounts.idsOfMyCentre(List.of(person)).isEmpty()) {
            throw new UnknownId(person);
        }
    }

    private static void refuseBadReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("release.refused.reason", LONGEST_REASON);
        }
    }
}
