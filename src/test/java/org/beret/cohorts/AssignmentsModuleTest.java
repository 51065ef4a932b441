package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.catalogue.ModuleId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.EnrolmentState;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Modules that are assigned to cohorts and trainees, and withdrawn from them. */
@ModuleTest
class AssignmentsModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private CohortTrainees trainees;

    @Autowired
    private ProgressTable table;

    @Autowired
    private Training training;

    private TrainingCentreId centre;

    private SignedInPerson staff;

    private SignedInPerson trainee;

    private CohortId cohort;

    private ModuleId module;

    private LocalDate today;

    @BeforeEach
    void aCohortOfOneTrainee() {
        centre = people.centre("RW");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = groups.cohort(centre, "Group", trainee);
        module = learning.module().id();
        today = LocalDate.now(clock);
    }

    @Test
    void assigningEnrolsEveryTraineeUntilTheDueDate() throws Exception {
        assign(module, today.plusDays(10));

        assertThat(cell().state()).isEqualTo(EnrolmentState.ASSIGNED);
        assertThat(cell().dueOn()).hasValue(today.plusDays(10));
        assertThat(people.as(trainee, () -> training.mine())).singleElement().satisfies(mine -> {
            assertThat(mine.module().id()).isEqualTo(module);
            assertThat(mine.dueOn()).hasValue(today.plusDays(10));
            assertThat(mine.assignedBy()).startsWith("Centre ");
        });
    }

    @Test
    void assigningAgainMovesTheDueDateAndEnrolsNobodyTwice() throws Exception {
        assign(module, today.plusDays(10));
        learning.begin(trainee);
        assign(module, today.plusDays(20));

        assertThat(asStaff(() -> table.columns(cohort)))
                .extracting(ProgressColumn::dueOn)
                .containsExactly(Optional.of(today.plusDays(20)));
        assertThat(cell().dueOn()).hasValue(today.plusDays(20));
        assertThat(cell().state()).isEqualTo(EnrolmentState.IN_PROGRESS);
    }

    @Test
    void whoHasCompletedKeepsTheDateAndTheCompletion() throws Exception {
        assign(module, today.plusDays(10));
        learning.complete(trainee);
        assign(module, today.plusDays(20));

        assertThat(cell().state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(cell().dueOn()).hasValue(today.plusDays(10));
    }

    @Test
    void whoJoinsLaterIsAskedToLearnWhatIsAssignedToTheCohort() throws Exception {
        assign(module, today.plusDays(10));
        var newcomer = people.trainee(centre);

        assertThat(asStaff(() -> cohorts.admit(cohort, List.of(newcomer.id(), trainee.id()))))
                .isEqualTo(1);

        assertThat(people.as(newcomer, () -> training.mine()))
                .singleElement()
                .satisfies(mine -> assertThat(mine.dueOn()).hasValue(today.plusDays(10)));
        assertThat(asStaff(() -> cohorts.overview(cohort)).figures().assigned()).isEqualTo(2);
    }

    @Test
    void whoJoinsAfterTheDueDateIsNotLateOnTheFirstDay() throws Exception {
        assign(module, today);
        clock.pass(Duration.ofDays(3));
        var newcomer = people.trainee(centre);
        asStaff(() -> cohorts.admit(cohort, List.of(newcomer.id())));

        assertThat(people.as(newcomer, () -> training.mine()))
                .singleElement()
                .satisfies(mine -> assertThat(mine.dueOn().orElseThrow()).isAfter(today.plusDays(3)));
    }

    @Test
    void whoJoinsAgainKeepsTheirOwnDueDate() throws Exception {
        assign(module, today.plusDays(10));
        run(() -> trainees.assign(cohort, trainee.id(), List.of(module), today.plusDays(30)));

        assertThat(asStaff(() -> cohorts.admit(cohort, List.of(trainee.id())))).isZero();
        assertThat(cell().dueOn()).hasValue(today.plusDays(30));
    }

    @Test
    void aWithdrawnModuleIsGoneForTheTraineeAndComesBackAsItWas() throws Exception {
        assign(module, today.plusDays(10));
        learning.begin(trainee);
        run(() -> trainees.withdraw(cohort, trainee.id(), module, "Repatriated for medical reasons"));

        assertThat(people.as(trainee, () -> training.mine())).isEmpty();
        assertThatThrownBy(() -> people.as(trainee, () -> training.mine(module)))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> learning.begin(trainee)).isInstanceOf(UnknownId.class);
        assertThat(cell().state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(asStaff(() -> cohorts.overview(cohort)).figures().assigned()).isZero();
        assertThat(asStaff(() -> trainees.record(cohort, trainee.id())).modules())
                .singleElement()
                .satisfies(record -> assertThat(record.withdrawnReason()).hasValue("Repatriated for medical reasons"));

        run(() -> trainees.assign(cohort, trainee.id(), List.of(module), today.plusDays(5)));
        assertThat(cell().state()).isEqualTo(EnrolmentState.IN_PROGRESS);
        assertThat(people.as(trainee, () -> training.mine())).hasSize(1);
    }

    @Test
    void withdrawingFromTheCohortLeavesCompletionsAndAsksNoLateJoiner() throws Exception {
        var other = people.trainee(centre);
        asStaff(() -> cohorts.admit(cohort, List.of(other.id())));
        assign(module, today.plusDays(10));
        learning.complete(trainee);

        assertThat(asStaff(() -> assignments.withdraw(cohort, module, "Wrong course")))
                .isEqualTo(1);

        assertThat(people.as(other, () -> training.mine())).isEmpty();
        assertThat(people.as(trainee, () -> training.mine())).hasSize(1);
        var newcomer = people.trainee(centre);
        asStaff(() -> cohorts.admit(cohort, List.of(newcomer.id())));
        assertThat(people.as(newcomer, () -> training.mine())).isEmpty();
        assertThatThrownBy(() -> run(() -> trainees.withdraw(cohort, trainee.id(), module, "Too late")))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void anAttemptUnderWayWhenTheModuleIsWithdrawnStillCounts() throws Exception {
        assign(module, today.plusDays(10));
        var attempt = learning.startedAttempt(trainee);
        run(() -> trainees.withdraw(cohort, trainee.id(), module, "By mistake"));

        learning.answerAllAndSubmit(trainee, attempt);

        assertThat(cell().state()).isEqualTo(EnrolmentState.COMPLETED);
    }

    @Test
    void aReasonIsNeeded() throws Exception {
        assign(module, today.plusDays(10));

        for (var reason : List.of("", " ", "x".repeat(501))) {
            assertThatThrownBy(() -> run(() -> trainees.withdraw(cohort, trainee.id(), module, reason)))
                    .isInstanceOf(BusinessRuleViolation.class);
        }
        assertThat(cell().state()).isEqualTo(EnrolmentState.ASSIGNED);
    }

    @Test
    void aDueDateInThePastIsRefusedAndNobodyIsEnrolled() throws Exception {
        assertThatThrownBy(() -> assign(module, today.minusDays(1)))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("cohort.assign.past"));

        assertThat(asStaff(() -> table.columns(cohort))).isEmpty();
        assertThat(people.as(trainee, () -> training.mine())).isEmpty();
    }

    @Test
    void todayIsNotInThePast() throws Exception {
        assign(module, today);

        assertThat(cell().dueOn()).hasValue(today);
        assertThat(cell().late()).isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(cell().late()).isTrue();
    }

    @Test
    void aModuleThatNobodyTeachesCannotBeAssigned() {
        assertThatThrownBy(() -> assign(new ModuleId("unknown"), today)).isInstanceOf(UnknownId.class);
    }

    private void assign(ModuleId what, LocalDate dueOn) throws Exception {
        assign(staff, cohort, what, dueOn);
    }

    private void assign(SignedInPerson by, CohortId to, ModuleId what, LocalDate dueOn) throws Exception {
        people.as(by, () -> assignments.assign(to, List.of(what), dueOn));
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }

    private void run(Runnable act) throws Exception {
        asStaff(() -> {
            act.run();
        });
    }

    private List<ProgressRow> rows(CohortId of) throws Exception {
        return asStaff(() -> table.page(of, ProgressFilter.EVERYBODY, 0, 100));
    }

    /** How far the one trainee is, as the centre sees it. */
    private ProgressRow.Cell cell() throws Exception {
        return rows(cohort).getFirst().cells().values().stream().findFirst().orElseThrow();
    }
}
