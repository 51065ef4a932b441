package org.beret.cohorts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.beret.TestClock;
import org.beret.catalogue.ModuleId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort of one trainee, and what its centre does with it. */
abstract class CohortOfOneSetup {

    @Autowired
    TestPeople people;

    @Autowired
    TestLearning learning;

    @Autowired
    TestClock clock;

    @Autowired
    TestCohorts groups;

    @Autowired
    Cohorts cohorts;

    @Autowired
    CohortJoining joining;

    @Autowired
    Assignments assignments;

    @Autowired
    CohortTrainees trainees;

    @Autowired
    ProgressTable table;

    @Autowired
    Training training;

    TrainingCentreId centre;

    SignedInPerson staff;

    SignedInPerson trainee;

    CohortId cohort;

    ModuleId module;

    LocalDate today;

    @BeforeEach
    void aCohortOfOneTrainee() {
        centre = people.centre("RW");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = groups.cohort(centre, "Group", trainee);
        module = learning.module().id();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Kigali"));
    }

    void assign(ModuleId what, LocalDate dueOn) throws Exception {
        assign(staff, cohort, what, dueOn);
    }

    void assign(SignedInPerson by, CohortId to, ModuleId what, LocalDate dueOn) throws Exception {
        people.as(by, () -> assignments.assign(to, List.of(what), DueDate.by(dueOn)));
    }

    <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }

    void run(Runnable act) throws Exception {
        asStaff(() -> {
            act.run();
        });
    }

    List<ProgressRow> rows(CohortId of) throws Exception {
        return asStaff(() -> table.page(of, ProgressFilter.EVERYBODY, 0, 100));
    }

    /** How far the one trainee is, as the centre sees it. */
    ProgressRow.Cell cell() throws Exception {
        return rows(cohort).getFirst().cells().values().stream().findFirst().orElseThrow();
    }
}
