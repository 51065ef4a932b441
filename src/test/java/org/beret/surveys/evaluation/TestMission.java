package org.beret.surveys.evaluation;

import java.time.LocalDate;
import org.beret.TestClock;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.springframework.stereotype.Component;

/** Lets people be in mission for tests. */
@Component
public class TestMission {

    private final TestCohorts cohorts;
    private final MissionRequests requests;
    private final TestClock clock;

    TestMission(TestCohorts cohorts, MissionRequests requests, TestClock clock) {
        this.cohorts = cohorts;
        this.requests = requests;
        this.clock = clock;
    }

    /** Has left more than three months ago, and is asked what is of use. */
    public void asked(TrainingCentreId centre, SignedInPerson person) {
        cohorts.cohort(centre, "Cohort", LocalDate.now(clock).minusMonths(3).minusDays(2), person);
        requests.ask();
    }
}
