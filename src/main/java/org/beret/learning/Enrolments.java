package org.beret.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.accounts.CurrentPerson;
import org.beret.accounts.People;
import org.beret.accounts.PersonId;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
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
    private final AttemptRepository attempts;
    private final LessonReadings readings;
    private final LearnedModules modules;
    private final Standings standings;
    private final Releases releases;
    private final People accounts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            AttemptRepository attempts,
            LessonReadings readings,
            LearnedModules modules,
            Standings standings,
            Releases releases,
            People accounts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.readings = readings;
        this.modules = modules;
        this.standings = standings;
        this.releases = releases;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Enrols these people; those who are enrolled already get the new due date unless they have completed. Who is no trainee
     * of the centre, or no longer, is left out.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void enrol(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        var mine = accounts.idsOfMyCentre(people);
        var existing = enrolments.findOf(mine, module.value()).stream()
                .collect(Collectors.toMap(Enrolment::person, Function.identity()));
        existing.values().forEach(enrolment -> enrolment.postpone(dueOn));
        var now = clock.instant();
        var fresh = mine.stream()
                .filter(person -> !existing.containsKey(person))
                .map(person -> new Enrolment(person, module, assignedBy, dueOn, now))
                .toList();
        enrolments.saveAll(fresh);
    }

    /** How far each of these people is with a module; people who are not enrolled are left out. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Map<PersonId, ModuleProgress> progress(Collection<PersonId> people, ModuleId module) {
        var found = enrolments.findOf(accounts.idsOfMyCentre(people), module.value());
        var ids = found.stream().map(Enrolment::id).toList();
        var read = readings.of(ids);
        var best = new HashMap<EnrolmentId, Attempt>();
        attempts.findOf(ids).stream()
                .filter(Attempt::isSubmitted)
                .forEach(attempt -> best.merge(attempt.enrolment(), attempt, Enrolments::better));
        return found.stream()
                .collect(Collectors.toMap(
                        Enrolment::person, enrolment -> progress(enrolment, read, best.get(enrolment.id()))));
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
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("release.refused.reason", LONGEST_REASON);
        }
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

    private ModuleProgress progress(Enrolment enrolment, Map<EnrolmentId, Set<LessonId>> read, @Nullable Attempt best) {
        return new ModuleProgress(
                enrolment.state(),
                enrolment.dueOn(),
                read.getOrDefault(enrolment.id(), Set.of()).size(),
                modules.of(enrolment).map(module -> module.lessons().size()).orElse(0),
                enrolment.courseVersion(),
                Optional.ofNullable(best)
                        .map(attempt -> new ModuleProgress.Result(attempt.rightCount(), attempt.questionCount())));
    }

    private static Attempt better(Attempt one, Attempt other) {
        return one.rightCount() >= other.rightCount() ? one : other;
    }
}
