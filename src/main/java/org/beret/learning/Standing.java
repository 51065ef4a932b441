package org.beret.learning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;

/**
 * The standing of an enrolment: everything that decides whether an attempt may start.
 *
 * @param module in the version that the person learns
 * @param read the lessons read at least once
 * @param readAgain the lessons that a failed attempt reopened and that were not read since
 * @param attempts by number
 * @param released attempts that the training centre allowed beyond those of the module
 */
record Standing(
        CourseModule module, Set<LessonId> read, Set<LessonId> readAgain, List<Attempt> attempts, int released) {

    QuizState quiz(Instant now) {
        return QuizState.of(this, now);
    }

    int lessonsLeft() {
        return (int) module.lessons().stream()
                .filter(lesson -> !read.contains(lesson.id()))
                .count();
    }

    int attemptsAllowed() {
        return module.quiz().attempts() + released;
    }
}
