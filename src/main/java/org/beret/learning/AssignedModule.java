package org.beret.learning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;

/**
 * A module as one trainee stands with it.
 *
 * @param assignedBy the name of the training centre
 * @param read the lessons read so far
 * @param lastLesson the lesson opened last
 */
public record AssignedModule(
        CourseModule module,
        String assignedBy,
        Optional<LocalDate> dueOn,
        EnrolmentState state,
        Set<LessonId> read,
        Optional<LessonId> lastLesson,
        QuizState quiz) {

    /** How many lessons of the module are read. */
    public int lessonsRead() {
        return (int) module.lessons().stream()
                .filter(lesson -> read.contains(lesson.id()))
                .count();
    }

    /** How many minutes of reading are left. */
    public int minutesLeft() {
        return module.lessons().stream()
                .filter(lesson -> !read.contains(lesson.id()))
                .mapToInt(Lesson::minutes)
                .sum();
    }

    /** Where to go on: the lesson opened last if it is not read to the end, else the first unread one; none when all are read. */
    public Optional<Lesson> nextLesson() {
        return lastLesson
                .filter(lesson -> !read.contains(lesson))
                .flatMap(module::lesson)
                .or(() -> module.lessons().stream()
                        .filter(lesson -> !read.contains(lesson.id()))
                        .findFirst());
    }
}
