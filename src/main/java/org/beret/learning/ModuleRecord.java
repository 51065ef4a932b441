package org.beret.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;

/**
 * The progress of a person in a module, as their training centre sees it.
 *
 * @param module in the version that the person learns
 * @param completedAt when it was completed
 * @param withdrawnReason why it was withdrawn, if it was
 * @param attempts by number
 */
public record ModuleRecord(
        CourseModule module,
        EnrolmentState state,
        Instant assignedAt,
        Optional<LocalDate> dueOn,
        Optional<Instant> completedAt,
        Optional<String> withdrawnReason,
        Set<LessonId> read,
        QuizState quiz,
        List<AttemptSummary> attempts) {

    /** The attempts at the quizzes of all these modules. */
    public static List<AttemptId> attempts(List<ModuleRecord> modules) {
        return modules.stream()
                .flatMap(module -> module.attempts().stream())
                .map(AttemptSummary::id)
                .toList();
    }

    static ModuleRecord of(Enrolment enrolment, Standing standing, Instant now) {
        return new ModuleRecord(
                standing.module(),
                enrolment.state(),
                enrolment.assignedAt(),
                enrolment.dueOn(),
                enrolment.completedAt(),
                enrolment.withdrawnReason(),
                standing.read(),
                standing.quiz(now),
                standing.history());
    }
}
