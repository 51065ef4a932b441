package org.beret.learning;

import java.time.LocalDate;
import java.util.Optional;
import org.beret.catalogue.CourseVersion;

/**
 * How far a person is with a module, as their training centre sees it.
 *
 * @param lessons how many lessons there are to read in the version the person learns
 * @param version the version the person began or completed with; none before the first lesson
 */
public record ModuleProgress(
        EnrolmentState state,
        Optional<LocalDate> dueOn,
        int lessonsRead,
        int lessons,
        Optional<CourseVersion> version,
        Optional<Result> bestResult) {

    /** Right answers out of all questions. */
    public record Result(int right, int total) {}

    /** Whether the due date has passed without completion. */
    public boolean isLate(LocalDate today) {
        return state != EnrolmentState.COMPLETED && dueOn.filter(today::isAfter).isPresent();
    }
}
