package org.beret.classroom.supervised;

import java.time.Duration;
import java.time.LocalDateTime;
import org.beret.TestClock;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.SessionTime;
import org.beret.cohorts.CohortId;
import org.beret.identity.CentreZones;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.springframework.stereotype.Component;

/** Makes supervised quizzes for tests. */
@Component
public class TestSupervised {

    private final SupervisedQuizStore store;
    private final CentreZones zones;
    private final TestClock clock;
    private final TestPeople people;
    private final TestLearning learning;
    private final Attempts attempts;

    TestSupervised(
            SupervisedQuizStore store,
            CentreZones zones,
            TestClock clock,
            TestPeople people,
            TestLearning learning,
            Attempts attempts) {
        this.store = store;
        this.zones = zones;
        this.clock = clock;
        this.people = people;
        this.learning = learning;
        this.attempts = attempts;
    }

    /** An hour that began five minutes ago. */
    public SupervisedQuizId running(TrainingCentreId centre, CohortId cohort, ModuleId module, boolean onlyHere) {
        return store.add(cohort, centre, details(centre, module, Duration.ofMinutes(-5), onlyHere));
    }

    /** An hour in the room, so long from now. */
    public QuizDetails details(TrainingCentreId centre, ModuleId module, Duration fromNow, boolean onlyHere) {
        var begins = LocalDateTime.ofInstant(clock.instant().plus(fromNow), zones.of(centre));
        var time = new SessionTime(begins.toLocalDate(), begins.toLocalTime(), 60);
        return new QuizDetails(time, module, "Hall B", onlyHere);
    }

    /** An attempt at the module of the quiz, by somebody who typed the word. */
    public AttemptId begun(SignedInPerson trainee, SupervisedQuizId quiz) throws Exception {
        return people.as(
                trainee, () -> attempts.startSupervised(learning.module().id(), word(quiz)));
    }

    /** What the board shows. */
    public String word(SupervisedQuizId quiz) {
        return store.word(quiz);
    }
}
