package org.beret.learning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonId;

/**
 * Where an enrolment stands: all that decides whether the quiz may be taken.
 *
 * @param module the text that the person learns
 * @param read the lessons read at least once
 * @param readAgain the lessons that a failed attempt reopened and that were not read since
 * @param attempts all attempts so far, the first one first
 * @param released how many attempts the training centre has allowed beyond the module's own number
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
