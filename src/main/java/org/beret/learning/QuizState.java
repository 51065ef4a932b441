package org.beret.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.Points;

/** Whether a person may start an attempt at a quiz now, and if not, why. */
public sealed interface QuizState {

    /** Lessons are still to be read. */
    record Locked(int lessonsLeft) implements QuizState {}

    /**
     * An attempt may start.
     *
     * @param attemptsLeft counts it
     * @param repeats the objectives whose critical questions alone it asks again; empty if it is a whole quiz
     */
    record Open(int attemptsLeft, Set<ObjectiveId> repeats) implements QuizState {}

    /** An attempt was started and not submitted. */
    record UnderWay(AttemptId attempt) implements QuizState {}

    /**
     * The last attempt failed: the waiting time is not over, or lessons that it reopened are still to be read again.
     *
     * @param opensAt the end of the waiting time, which may be past
     * @param readAgain the lessons to read before
     * @param repeats the objectives whose critical questions alone the next attempt asks again; empty if it is a whole quiz
     */
    record Waiting(AttemptId lastAttempt, Instant opensAt, Set<LessonId> readAgain, Set<ObjectiveId> repeats)
            implements QuizState {}

    /** All attempts failed; the training centre decides. */
    record UsedUp(AttemptId lastAttempt) implements QuizState {}

    /** The quiz was passed, at last by repeating critical questions perhaps; the points are those of the whole quiz. */
    record Passed(AttemptId attempt, Points points) implements QuizState {}

    /** Computes the state from the lessons read and the attempts so far. */
    static QuizState of(Standing standing, Instant now) {
        var attempts = standing.attempts();
        var passed = attempts.stream().filter(Attempt::isPassed).findFirst();
        if (passed.isPresent()) {
            return new Passed(passed.get().id(), standing.whole(passed.get()).points());
        }
        var underWay =
                attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        if (underWay.isPresent()) {
            return new UnderWay(underWay.get().id());
        }
        return standing.lessonsLeft() > 0 ? new Locked(standing.lessonsLeft()) : afterFailures(standing, now);
    }

    private static QuizState afterFailures(Standing standing, Instant now) {
        var attempts = standing.attempts();
        var last = attempts.isEmpty() ? Optional.<Attempt>empty() : Optional.of(attempts.getLast());
        var left = standing.attemptsAllowed() - attempts.size();
        if (last.isPresent() && left <= 0) {
            return new UsedUp(last.get().id());
        }
        return last.flatMap(attempt -> waiting(standing, attempt, now))
                .orElseGet(() -> new Open(left, standing.nextRepeats()));
    }

    private static Optional<QuizState> waiting(Standing standing, Attempt last, Instant now) {
        return last.submittedAt()
                .map(submitted -> submitted.plus(standing.module().quiz().waiting()))
                .filter(opensAt ->
                        now.isBefore(opensAt) || !standing.readAgain().isEmpty())
                .map(opensAt -> new Waiting(last.id(), opensAt, standing.readAgain(), standing.nextRepeats()));
    }
}
