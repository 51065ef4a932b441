package org.beret.classroom;

import java.util.concurrent.Callable;
import org.beret.TestClock;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort of two trainees, two colleagues, and a session that has begun. */
abstract class ClassroomSetup {

    @Autowired
    TestPeople people;

    @Autowired
    TestCohorts groups;

    @Autowired
    TestClassroom classroom;

    @Autowired
    TestClock clock;

    @Autowired
    ClassroomSessions sessions;

    @Autowired
    AttendanceLists lists;

    @Autowired
    JdbcClient jdbc;

    TrainingCentreId centre;
    SignedInPerson staff;
    SignedInPerson colleague;
    SignedInPerson one;
    SignedInPerson two;
    CohortId cohort;
    SessionId session;

    @BeforeEach
    void aSessionThatHasBegun() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        colleague = people.staff(centre);
        one = people.trainee(centre);
        two = people.trainee(centre);
        cohort = groups.cohort(centre, "Group", one, two);
        session = classroom.running(centre, cohort, "First aid");
    }

    <T> T asStaff(Callable<T> act) throws Exception {
        return people.as(staff, act);
    }
}
