package org.beret.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.QuizRules;

/** Whether a person may take the quiz of a module now, and if not, why. */
public sealed interface QuizState {

    /** Lessons are still to be read. */
    record Locked(int lessonsLeft) implements QuizState {}

    /** An attempt may start; {@code attemptsLeft} counts it. */
    record Open(int attemptsLeft) implements QuizState {}

    /** An attempt was started and not submitted. */
    record UnderWay(AttemptId attempt) implements QuizState {}

    /** The last attempt failed a short while ago. */
    record Waiting(AttemptId lastAttempt, Instant opensAt) implements QuizState {}

    /** All attempts failed; the training centre decides. */
    record UsedUp(AttemptId lastAttempt) implements QuizState {}

    /** The quiz was passed. */
    record Passed(AttemptId attempt, int right, int total) implements QuizState {}

    /** The state that follows from the attempts so far. */
    static QuizState of(QuizRules rules, int lessonsLeft, List<Attempt> attempts, Instant now) {
        var passed = attempts.stream().filter(Attempt::isPassed).findFirst();
        if (passed.isPresent()) {
            var best = passed.get();
            return new Passed(best.id(), best.rightCount(), best.questionCount());
        }
        var underWay =
                attempts.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
        if (underWay.isPresent()) {
            return new UnderWay(underWay.get().id());
        }
        return lessonsLeft > 0 ? new Locked(lessonsLeft) : afterFailures(rules, attempts, now);
    }

    private static QuizState afterFailures(QuizRules rules, List<Attempt> attempts, Instant now) {
        var last = last(attempts);
        if (last.isPresent() && attempts.size() >= rules.attempts()) {
            return new UsedUp(last.get().id());
        }
        return last.flatMap(attempt -> attempt.submittedAt()
                        .map(submitted -> submitted.plus(rules.waiting()))
                        .filter(now::isBefore)
                        .<QuizState>map(opensAt -> new Waiting(attempt.id(), opensAt)))
                .orElseGet(() -> new Open(rules.attempts() - attempts.size()));
    }

    private static Optional<Attempt> last(List<Attempt> attempts) {
        return attempts.stream().max(Comparator.comparingInt(Attempt::number));
    }
}
