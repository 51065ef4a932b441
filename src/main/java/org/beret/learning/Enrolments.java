package org.beret.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.accounts.PersonId;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols people in modules for a training centre and tells how far they are. The caller answers for whose people they are. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Enrolments {

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;
    private final LessonReadings readings;
    private final LearnedModules modules;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            AttemptRepository attempts,
            LessonReadings readings,
            LearnedModules modules,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.readings = readings;
        this.modules = modules;
        this.clock = clock;
    }

    /**
     * Enrols these people; those who are enrolled already get the new due date unless they have completed.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void enrol(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        var existing = enrolments.findOf(people, module.value()).stream()
                .collect(Collectors.toMap(Enrolment::person, Function.identity()));
        existing.values().forEach(enrolment -> enrolment.postpone(dueOn));
        var now = clock.instant();
        var fresh = people.stream()
                .filter(person -> !existing.containsKey(person))
                .map(person -> new Enrolment(person, module, assignedBy, dueOn, now))
                .toList();
        enrolments.saveAll(fresh);
    }

    /** How far each of these people is with a module; people who are not enrolled are left out. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Map<PersonId, ModuleProgress> progress(Collection<PersonId> people, ModuleId module) {
        var found = enrolments.findOf(people, module.value());
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
