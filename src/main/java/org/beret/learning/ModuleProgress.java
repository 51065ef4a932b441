package org.beret.learning;

import java.time.LocalDate;
import java.util.Optional;

/** How far a person is with a module, as their training centre sees it. */
public record ModuleProgress(
        EnrolmentState state, Optional<LocalDate> dueOn, int lessonsRead, Optional<Result> bestResult) {

    /** Right answers out of all questions. */
    public record Result(int right, int total) {}

    /** Whether the due date has passed without completion. */
    public boolean isLate(LocalDate today) {
        return state != EnrolmentState.COMPLETED && dueOn.filter(today::isAfter).isPresent();
    }
}
