package org.beret.learning;

import java.time.LocalDate;
import java.util.List;
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
 * @param readAgain of these, the lessons that a failed attempt reopened and that were not read since
 * @param lastLesson the lesson opened last
 * @param attempts the history of the quiz, the first attempt first
 */
public record AssignedModule(
        CourseModule module,
        String assignedBy,
        Optional<LocalDate> dueOn,
        EnrolmentState state,
        Set<LessonId> read,
        Set<LessonId> readAgain,
        Optional<LessonId> lastLesson,
        QuizState quiz,
        List<AttemptSummary> attempts) {

    /** How many lessons of the module are read. */
    public int lessonsRead() {
        return (int) module.lessons().stream()
                .filter(lesson -> read.contains(lesson.id()))
                .count();
    }

    /** How many minutes of reading are left. */
    public int minutesLeft() {
        return module.lessons().stream()
                .filter(lesson -> !isDone(lesson))
                .mapToInt(Lesson::minutes)
                .sum();
    }

    /** Where to go on: the lesson opened last if it is to be read, else the first one that is; none when all are read. */
    public Optional<Lesson> nextLesson() {
        return lastLesson
                .flatMap(module::lesson)
                .filter(lesson -> !isDone(lesson))
                .or(() -> module.lessons().stream()
                        .filter(lesson -> !isDone(lesson))
                        .findFirst());
    }

    /** Read, and not reopened since. */
    public boolean isDone(Lesson lesson) {
        return read.contains(lesson.id()) && !readAgain.contains(lesson.id());
    }
}
