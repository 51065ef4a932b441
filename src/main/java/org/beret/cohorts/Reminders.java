package org.beret.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.letters.LetterSender;
import org.beret.letters.LetterState;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.shared.ManyAtOnce;
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
    private final ProgressTable table;
    private final RemindableTrainees remindable;
    private final PeopleOfMyCentre people;
    private final ReminderOutbox outbox;
    private final LetterSender office;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    Reminders(
            CohortAccess cohorts,
            CohortMembers members,
            ProgressTable table,
            RemindableTrainees remindable,
            PeopleOfMyCentre people,
            ReminderOutbox outbox,
            LetterSender office,
            AuditTrail audit,
            CurrentPerson currentPerson) {
        this.cohorts = cohorts;
        this.members = members;
        this.table = table;
        this.remindable = remindable;
        this.people = people;
        this.outbox = outbox;
        this.office = office;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** Why somebody is not reminded. */
    public enum Hindrance {
        SUSPENDED,
        NOTHING_LEFT,
        REMINDED_TODAY
    }

    /**
     * A trainee whom a centre may want to remind.
     *
     * @param language in which they read the letter
     * @param left how many modules are not completed
     * @param late with how many of them they are late
     * @param due the earliest due date among them
     * @param hasEmail whether a letter can reach them; the reminder on their screen always does
     * @param lastReminded the day they were reminded last
     * @param hindrance why they will not be reminded now
     */
    public record Remindable(
            PersonId person,
            String listName,
            Language language,
            int left,
            int late,
            Optional<LocalDate> due,
            boolean hasEmail,
            Optional<LocalDate> lastReminded,
            Optional<Hindrance> hindrance) {}

    /**
     * A reminder of one person by their centre: on their screen at once, and by letter where that is possible.
     *
     * @param words the centre's own; empty without
     * @param understoodOn the day at the centre when the person said on their screen that they have seen it
     * @param failure the last part of the key of a sentence that says why the letter could not be sent
     */
    public record Reminder(
            Instant remindedAt,
            String words,
            Optional<LocalDate> understoodOn,
            LetterState letter,
            Optional<String> failure) {}

    /** What a centre adds in its own words, by the language of who reads them. Nothing is translated. */
    public record Words(Map<Language, String> byLanguage) {

        /** Characters. */
        public static final int LONGEST = 1000;

        public static final Words NONE = new Words(Map.of());

        /** As they are stored. */
        private Map<Language, String> checked() {
            var checked = new EnumMap<Language, String>(Language.class);
            byLanguage.forEach((language, typed) -> {
                var text = InputText.lines(typed);
                HiddenSigns.refuse(text);
                if (text.length() > LONGEST) {
                    throw new BusinessRuleViolation("reminder.refused.words", LONGEST);
                }
                checked.put(language, text);
            });
            return checked;
        }
    }

    /** Whether this server sends letters at all. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean sendsLetters() {
        return office.isConfigured();
    }

    /**
     * Whom of a cohort the filter finds, with what keeps some from being reminded, by name.
     *
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if they are too many to remind at once
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Remindable> found(CohortId id, ProgressFilter filter) {
        return remindable.among(ManyAtOnce.checked(table.found(id, filter)));
    }

    /**
     * These trainees of the centre, whether they are in a cohort or not, with what keeps some from being reminded, by name. Others are
     * left out.
     *
     * @throws BusinessRuleViolation if they are too many to remind at once
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Remindable> among(Collection<PersonId> people) {
        return remindable.among(ManyAtOnce.checked(people));
    }

    /**
     * Reminds these trainees of a cohort, each at most once a day; people who are not in the cohort, suspended, or done with
     * everything are left out.
     *
     * @param words added for who reads their language
     * @return how many were reminded now
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if nobody is left to remind, they are too many, or the words are too long or have hidden signs
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int remind(CohortId id, Collection<PersonId> chosen, Words words) {
        return remindAmong(members.among(cohorts.find(id).id(), ManyAtOnce.checked(chosen)), words);
    }

    /**
     * The same for any trainees of the centre; others are left out.
     *
     * @throws BusinessRuleViolation if nobody is left to remind, they are too many, or the words are too long or have hidden signs
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int remindAmong(Collection<PersonId> chosen, Words words) {
        var added = words.checked();
        var known = remindable.withSomethingLeft(ManyAtOnce.checked(chosen));
        var own = people.ofMyCentre(known).stream()
                .collect(Collectors.toMap(PersonProfile::id, person -> added.getOrDefault(person.language(), "")));
        var by = currentPerson.require().id();
        var reminded = outbox.add(currentPerson.requireCentre(), by, own, office.isConfigured());
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
