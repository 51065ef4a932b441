package org.beret.learning;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.accounts.CurrentPerson;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in trainee was asked to learn, and the reading of it. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Training {

    private final EnrolmentRepository enrolments;
    private final AttemptRepository attempts;
    private final LessonReadings readings;
    private final LearnedModules modules;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Training(
            EnrolmentRepository enrolments,
            AttemptRepository attempts,
            LessonReadings readings,
            LearnedModules modules,
            CurrentPerson currentPerson,
            Clock clock) {
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.readings = readings;
        this.modules = modules;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** All modules assigned to the signed-in trainee, the one that is due first at the top, completed ones at the end. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public List<AssignedModule> mine() {
        var mine = enrolments.findByPerson(currentPerson.require().id());
        return described(mine).stream()
                .sorted(Comparator.comparing((AssignedModule module) -> module.state() == EnrolmentState.COMPLETED)
                        .thenComparing(
                                module -> module.dueOn().map(Object::toString).orElse("9")))
                .toList();
    }

    /**
     * One module of the signed-in trainee.
     *
     * @throws UnknownId if it is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public AssignedModule mine(ModuleId module) {
        return described(List.of(mineOrUnknown(module))).stream().findFirst().orElseThrow(() -> new UnknownId(module));
    }

    /**
     * Remembers that the signed-in trainee opened a lesson; the first one starts the module.
     *
     * @throws UnknownId if the module is not assigned to them or has no such lesson
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public AssignedModule open(ModuleId module, LessonId lesson) {
        var enrolment = mineOrUnknown(module);
        var current = moduleWith(enrolment, lesson);
        enrolment.open(lesson, current.version(), clock.instant());
        enrolments.save(enrolment);
        return described(List.of(enrolment)).getFirst();
    }

    /**
     * Marks a lesson as read by the signed-in trainee. Doing it again changes nothing.
     *
     * @throws UnknownId if the module is not assigned to them or has no such lesson
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void markRead(ModuleId module, LessonId lesson) {
        var enrolment = mineOrUnknown(module);
        var known = moduleWith(enrolment, lesson).lesson(lesson).orElseThrow();
        readings.mark(enrolment.id(), known.id(), clock.instant());
    }

    private CourseModule moduleWith(Enrolment enrolment, LessonId lesson) {
        return modules.of(enrolment)
                .filter(current -> current.lesson(lesson).isPresent())
                .orElseThrow(() -> new UnknownId(lesson));
    }

    private Enrolment mineOrUnknown(ModuleId module) {
        return enrolments
                .findByPersonAndModuleId(currentPerson.require().id(), module.value())
                .orElseThrow(() -> new UnknownId(module));
    }

    private List<AssignedModule> described(List<Enrolment> mine) {
        var ids = mine.stream().map(Enrolment::id).toList();
        var read = readings.of(ids);
        var tries = attempts.findOf(ids).stream().collect(Collectors.groupingBy(Attempt::enrolment));
        return mine.stream()
                .flatMap(enrolment -> described(enrolment, read, tries).stream())
                .toList();
    }

    private Optional<AssignedModule> described(
            Enrolment enrolment, Map<EnrolmentId, Set<LessonId>> read, Map<EnrolmentId, List<Attempt>> tries) {
        return modules.of(enrolment).map(module -> {
            var lessons = read.getOrDefault(enrolment.id(), Set.of());
            var left = (int) module.lessons().stream()
                    .filter(lesson -> !lessons.contains(lesson.id()))
                    .count();
            var quiz =
                    QuizState.of(module.quiz(), left, tries.getOrDefault(enrolment.id(), List.of()), clock.instant());
            return new AssignedModule(
                    module,
                    enrolment.assignedBy(),
                    enrolment.dueOn(),
                    enrolment.state(),
                    lessons,
                    enrolment.lastLesson(),
                    quiz);
        });
    }
}
