package org.beret.classroom.supervised;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beret.TestClock;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort of two trainees who have read a module, two colleagues, and a supervised quiz of it that is open. */
abstract class SupervisedSetup {

    @Autowired
    TestPeople people;

    @Autowired
    TestCohorts groups;

    @Autowired
    TestLearning learning;

    @Autowired
    TestSupervised supervised;

    @Autowired
    TestClock clock;

    @Autowired
    SupervisedQuizzes quizzes;

    @Autowired
    SupervisedLists lists;

    @Autowired
    Attempts attempts;

    TrainingCentreId centre;
    SignedInPerson staff;
    SignedInPerson colleague;
    SignedInPerson one;
    SignedInPerson two;
    CohortId cohort;
    CourseModule module;
    SupervisedQuizId quiz;

    @BeforeEach
    void aQuizThatIsOpen() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        colleague = people.staff(centre);
        one = learner();
        two = learner();
        cohort = groups.cohort(centre, "Group", one, two);
        module = learning.module();
        quiz = supervised.running(centre, cohort, module.id(), true);
    }

    SignedInPerson learner() throws Exception {
        var trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        learning.read(trainee);
        return trainee;
    }

    AttemptId begin(SignedInPerson trainee, String word) throws Exception {
        return people.as(trainee, () -> attempts.startSupervised(module.id(), word));
    }

    AttemptId begin(SignedInPerson trainee) throws Exception {
        return begin(trainee, supervised.word(quiz));
    }

    AttemptId atHome(SignedInPerson trainee) throws Exception {
        return people.as(trainee, () -> attempts.start(module.id()));
    }

    void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).hasMessageContaining(key);
    }

    <T> T asStaff(Callable<T> act) throws Exception {
        return people.as(staff, act);
    }
}
