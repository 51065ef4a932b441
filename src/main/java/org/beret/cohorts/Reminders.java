package org.beret.cohorts;

import java.util.Collection;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.letters.LetterSender;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds trainees of what they have to learn: on their screen, and by letter where one can reach them. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Reminders {

    private final CohortAccess cohorts;
    private final CohortMembers members;
    private final LateTrainees late;
    private final ReminderOutbox outbox;
    private final LetterSender office;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    Reminders(
            CohortAccess cohorts,
            CohortMembers members,
            LateTrainees late,
            ReminderOutbox outbox,
            LetterSender office,
            AuditTrail audit,
            CurrentPerson currentPerson) {
        this.cohorts = cohorts;
        this.members = members;
        this.late = late;
        this.outbox = outbox;
        this.office = office;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** Whether this server sends letters at all. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean sendsLetters() {
        return office.isConfigured();
    }

    /**
     * Who of a cohort is late, by name.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Remindable> late(CohortId id) {
        return late.of(currentPerson.requireCentre(), cohorts.find(id).id());
    }

    /**
     * Reminds these trainees of a cohort, each at most once a day; people who are not in the cohort, suspended, or done with
     * everything are left out.
     *
     * @return how many were reminded now
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if nobody is left to remind
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int remind(CohortId id, Collection<PersonId> people) {
        var known = members.withSomethingLeft(cohorts.find(id).id(), people);
        var by = currentPerson.require().id();
        var reminded = outbox.add(currentPerson.requireCentre(), by, known, office.isConfigured());
        if (reminded.isEmpty()) {
            throw new BusinessRuleViolation("reminder.refused.nobody");
        }
        audit.record(reminded, "person.reminded");
        return reminded.size();
    }

    /**
     * The reminders of one trainee, the last one first.
     *
     * @throws UnknownId if the centre has no such cohort, or the cohort no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Reminder> of(CohortId id, PersonId person) {
        var trainee = cohorts.trainee(cohorts.find(id), person);
        return outbox.of(currentPerson.requireCentre(), trainee.id());
    }
}
