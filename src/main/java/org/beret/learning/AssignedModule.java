package org.beret.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;

/**
 * An assigned module with the progress of its trainee.
 *
 * @param assignedBy the name of the training centre
 * @param today the day it is at the training centre
 * @param read the lessons read at least once
 * @param readAgain of these, the lessons that a failed attempt reopened and that were not read since
 * @param lastLesson the lesson opened last
 * @param attempts by number
 */
public record AssignedModule(
        CourseModule module,
        String assignedBy,
        Optional<LocalDate> dueOn,
        LocalDate today,
        EnrolmentState state,
        Set<LessonId> read,
        Set<LessonId> readAgain,
        Optional<LessonId> lastLesson,
        QuizState quiz,
        List<AttemptSummary> attempts) {

    static AssignedModule of(Enrolment enrolment, Standing standing, Instant now, LocalDate today) {
        return new AssignedModule(
                standing.module(),
                enrolment.assignedBy(),
                enrolment.dueOn(),
                today,
                enrolment.state(),
                standing.read(),
                standing.readAgain(),
                enrolment.lastLesson(),
                standing.quiz(now),
                standing.history());
    }

    /** Days until the due date, negative when it is over; empty without one. */
    public Optional<Long> daysLeft() {
        return dueOn.map(day -> ChronoUnit.DAYS.between(today, day));
    }

    /** The number of lessons read at least once. */
    public int lessonsRead() {
        return (int) module.lessons().stream()
                .filter(lesson -> read.contains(lesson.id()))
                .count();
    }

    /** The reading time of the lessons that are still to be read. */
    public int minutesLeft() {
        return module.lessons().stream()
                .filter(lesson -> !isDone(lesson))
                .mapToInt(Lesson::minutes)
                .sum();
    }

    /**
     * The lesson to continue with: the one opened last if it was never read, else the first that is to be read, or to be read again; empty
     * when all are read. After a failed quiz the one opened last says nothing of where to begin.
     */
    public Optional<Lesson> nextLesson() {
        return lastLesson
                .flatMap(module::lesson)
                .filter(lesson -> !read.contains(lesson.id()))
                .or(() -> module.lessons().stream()
                        .filter(lesson -> !isDone(lesson))
                        .findFirst());
    }

    /** Whether the lesson was read and is not reopened. */
    public boolean isDone(Lesson lesson) {
        return read.contains(lesson.id()) && !readAgain.contains(lesson.id());
    }
}
