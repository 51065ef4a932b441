package org.beret.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assigned modules of the signed-in trainee, and reading their lessons. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Training {

    private final EnrolmentRepository enrolments;
    private final Standings standings;
    private final LessonReadings readings;
    private final LessonsToReadAgain readAgain;
    private final LearnedModules modules;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final CentreTime time;

    Training(
            EnrolmentRepository enrolments,
            Standings standings,
            LessonReadings readings,
            LessonsToReadAgain readAgain,
            LearnedModules modules,
            CurrentPerson currentPerson,
            Clock clock,
            CentreTime time) {
        this.enrolments = enrolments;
        this.standings = standings;
        this.readings = readings;
        this.readAgain = readAgain;
        this.modules = modules;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.time = time;
    }

    /** All modules assigned to the signed-in trainee and not withdrawn: open ones by due date, then the completed. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public List<AssignedModule> mine() {
        var mine = enrolments.findOpen(currentPerson.require().id());
        return assigned(mine).stream()
                .sorted(Comparator.comparing((AssignedModule module) -> module.state() == EnrolmentState.COMPLETED)
                        .thenComparing(
                                module -> module.dueOn().map(Object::toString).orElse("9")))
                .toList();
    }

    /** The record of the signed-in trainee: all modules ever assigned, also withdrawn ones, with their attempts. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public List<ModuleRecord> records() {
        return standings.records(enrolments.findByPerson(currentPerson.require().id()), clock.instant());
    }

    /**
     * One module of the signed-in trainee.
     *
     * @throws UnknownId if it is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public AssignedModule mine(ModuleId module) {
        return assigned(List.of(enrolment(module))).stream().findFirst().orElseThrow(() -> new UnknownId(module));
    }

    /**
     * Records that the signed-in trainee opened a lesson; the first one starts the module.
     *
     * @throws UnknownId if the module is not assigned to them or has no such lesson
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public AssignedModule open(ModuleId module, LessonId lesson) {
        var enrolment = enrolment(module);
        var current = moduleOf(enrolment, lesson);
        enrolment.open(lesson, current.version(), clock.instant());
        enrolments.save(enrolment);
        return assigned(List.of(enrolment)).getFirst();
    }

    /**
     * Marks a lesson as read by the signed-in trainee. Idempotent.
     *
     * @throws UnknownId if the module is not assigned to them or has no such lesson
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void markRead(ModuleId module, LessonId lesson) {
        var enrolment = enrolment(module);
        var read = moduleOf(enrolment, lesson).lesson(lesson).orElseThrow();
        var now = clock.instant();
        readings.markRead(enrolment.id(), read.id(), now);
        readAgain.markRead(enrolment.id(), read.id(), now, now);
    }

    /**
     * Marks lessons as read that the signed-in trainee read without a connection, and when; they are dated by now, and the first starts
     * the module. Idempotent. A reading from before an attempt fulfils nothing that the attempt demanded; lessons that the version
     * does not have are left out.
     *
     * @throws UnknownId if the module is not assigned to them
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void markRead(ModuleId module, Map<LessonId, Instant> readAt) {
        var enrolment = enrolment(module);
        var learned = modules.of(enrolment).orElseThrow(() -> new UnknownId(module));
        var now = clock.instant();
        readAt.forEach((id, at) -> learned.lesson(id).ifPresent(lesson -> {
            if (enrolment.courseVersion().isEmpty()) {
                enrolment.open(lesson.id(), learned.version(), now);
            }
            readings.markRead(enrolment.id(), lesson.id(), now);
            readAgain.markRead(enrolment.id(), lesson.id(), at, now);
        }));
        enrolments.save(enrolment);
    }

    private CourseModule moduleOf(Enrolment enrolment, LessonId lesson) {
        return modules.of(enrolment)
                .filter(current -> current.lesson(lesson).isPresent())
                .orElseThrow(() -> new UnknownId(lesson));
    }

    private Enrolment enrolment(ModuleId module) {
        return enrolments
                .findOpen(currentPerson.require().id(), module.value())
                .orElseThrow(() -> new UnknownId(module));
    }

    private List<AssignedModule> assigned(List<Enrolment> mine) {
        var now = clock.instant();
        var today = time.today();
        return standings.of(mine).entrySet().stream()
                .map(entry -> AssignedModule.of(entry.getKey(), entry.getValue(), now, today))
                .toList();
    }
}
