package org.beret.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ObjectiveId;

/**
 * The standing of an enrolment: everything that decides whether an attempt may start.
 *
 * @param module in the version that the person learns
 * @param read the lessons read at least once
 * @param readAgain the lessons that a failed attempt reopened and that were not read since
 * @param attempts by number
 * @param askedAgain the objectives whose critical questions alone are asked again, by the attempt that failed because of them
 * @param released attempts that the training centre allowed beyond those of the module
 */
record Standing(
        CourseModule module,
        Set<LessonId> read,
        Set<LessonId> readAgain,
        List<Attempt> attempts,
        Map<AttemptId, Set<ObjectiveId>> askedAgain,
        int released) {

    QuizState quiz(Instant now) {
        return QuizState.of(this, now);
    }

    int lessonsLeft() {
        return (int) module.lessons().stream()
                .filter(lesson -> !read.contains(lesson.id()))
                .count();
    }

    /** The objectives whose critical questions the next attempt asks; empty if it is a whole quiz. */
    Set<ObjectiveId> nextRepeats() {
        return attempts.isEmpty() ? Set.of() : askedAgain(attempts.getLast().id());
    }

    /** What is asked again because of this attempt. */
    Set<ObjectiveId> askedAgain(AttemptId failed) {
        return askedAgain.getOrDefault(failed, Set.of());
    }

    /** The attempt in which the points of this one were earned. */
    Attempt whole(Attempt attempt) {
        return attempts.stream()
                .filter(candidate -> candidate.id().equals(attempt.whole()))
                .findFirst()
                .orElse(attempt);
    }

    /** All attempts, the first one first. */
    List<AttemptSummary> history() {
        return IntStream.range(0, attempts.size())
                .mapToObj(place -> {
                    var attempt = attempts.get(place);
                    return AttemptSummary.of(
                            place + 1, attempt, !askedAgain(attempt.id()).isEmpty());
                })
                .toList();
    }

    int attemptsAllowed() {
        return module.quiz().attempts() + released;
    }
}
