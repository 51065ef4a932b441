package org.beret.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.letters.LetterSender;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Collation;
import org.beret.shared.UnknownId;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final ReminderOutbox outbox;
    private final LetterSender office;
    private final EnrolmentStatusSql progress;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Reminders(
            CohortAccess cohorts,
            CohortMembers members,
            ReminderOutbox outbox,
            LetterSender office,
            EnrolmentStatusSql progress,
            AuditTrail audit,
            JdbcClient jdbc,
            CurrentPerson currentPerson,
            Clock clock) {
        this.cohorts = cohorts;
        this.members = members;
        this.outbox = outbox;
        this.office = office;
        this.progress = progress;
        this.audit = audit;
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
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
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select p.person_id, p.family_name, p.given_name, p.email, count(*) as late, min(e.due_on) as since,
                            (select max(r.reminded_at) from cohorts_reminder r where r.person_id = p.person_id) as reminded_at
                        from cohorts_member_view p
                        join learning_active_enrolment_view e on e.person_id = p.person_id
                        where p.cohort_id = :cohort and p.centre_id = :centre and not p.suspended and %1$s
                        group by p.person_id, p.family_name, p.given_name, p.email, p.%2$s
                        order by p.%2$s, p.person_id""".formatted(
                                progress.late(),
                                Collation.of(currentPerson.require().language()).column()))
                .param("centre", currentPerson.requireCentre().value())
                .param("cohort", cohorts.find(id).id().value())
                .param("today", today)
                .query((row, _) -> {
                    var last = Optional.ofNullable(row.getObject("reminded_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                    return new Remindable(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new PersonName(row.getString("family_name"), row.getString("given_name")).inList(),
                            row.getInt("late"),
                            row.getObject("since", LocalDate.class),
                            row.getString("email") != null,
                            last,
                            last.filter(moment -> day(moment).equals(today)).isPresent());
                })
                .list();
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

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
