package org.beret.classroom.supervised;

import java.time.Clock;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.calendar.CalendarSessions;
import org.beret.identity.CurrentPerson;
import org.beret.learning.LearningNavigation;
import org.beret.learning.calendar.TrainingSessions;
import org.beret.texts.TextsIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements the ports {@link TrainingSessions} and {@link CalendarSessions}: which quizzes a person takes under supervision, and when. */
@Component
@Transactional(readOnly = true)
class SupervisedSlots implements TrainingSessions, CalendarSessions {

    private final SupervisedQuizRows rows;
    private final SupervisedLabels labels;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    SupervisedSlots(SupervisedQuizRows rows, SupervisedLabels labels, CurrentPerson currentPerson, Clock clock) {
        this.rows = rows;
        this.labels = labels;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public List<Planned> coming(TextsIn texts) {
        return rows.ofTrainee(currentPerson.require().id()).stream()
                .filter(quiz -> !quiz.isOver(clock.instant()))
                .map(quiz -> new Planned(
                        labels.title(quiz, texts),
                        labels.when(quiz, texts),
                        quiz.details().place(),
                        "",
                        false,
                        quiz.isOpen(clock.instant())
                                ? LearningNavigation.of(quiz.details().module())
                                : "",
                        "supervised.enter"))
                .toList();
    }

    @Override
    public List<Slot> of(CohortId cohort, TextsIn texts) {
        return slots(rows.of(cohort, currentPerson.requireCentre()), texts);
    }

    @Override
    public List<Slot> mine(TextsIn texts) {
        return slots(rows.ofTrainee(currentPerson.require().id()), texts);
    }

    private List<Slot> slots(List<SupervisedQuiz> quizzes, TextsIn texts) {
        return quizzes.stream()
                .map(quiz -> new Slot(
                        quiz.id() + "-quiz",
                        quiz.begins(),
                        quiz.ends(),
                        labels.title(quiz, texts),
                        quiz.details().place(),
                        quiz.takenBack()))
                .toList();
    }
}
