package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.accounts.SignedInPerson;
import org.beret.accounts.TestPeople;
import org.beret.accounts.TrainingCentreId;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortProgress.AssignedToCohort;
import org.beret.learning.EnrolmentState;
import org.beret.learning.ModuleProgress;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CohortsModuleTest {

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
    void aCentreSeesItsOwnCohortsTheNextDepartureFirst() throws Exception {
        groups.cohort(centre, "Late", today.plusDays(90), trainee);
        groups.cohort(centre, "Soon", today.plusDays(9));
        var other = people.centre("RW");
        groups.cohort(other, "Of another centre", today, people.trainee(other));

        assertThat(asStaff(cohorts::ofMyCentre))
                .extracting(CohortOverview::name)
                .containsExactly("Soon", "Late", "Group");
    }

    @Test
    void aCentreWithoutCohortsSeesNone() throws Exception {
        assertThat(people.as(people.staff(people.centre("RW")), cohorts::ofMyCentre))
                .isEmpty();
    }

    @Test
    void theCohortOfAnotherCentreDoesNotExist() {
        var stranger = people.staff(people.centre("RW"));

        for (var id : List.of(cohort, CohortId.next())) {
            assertThatThrownBy(() -> people.as(stranger, () -> cohorts.progress(id)))
                    .isInstanceOf(UnknownId.class);
            assertThatThrownBy(() -> assign(stranger, id, module, today)).isInstanceOf(UnknownId.class);
        }
    }

    @Test
    void aTraineeOfAnotherCentreIsNotShownEvenIfACohortNamesThem() throws Exception {
        var foreign = people.trainee(people.centre("RW"));
        var mixed = groups.cohort(centre, "Mixed", trainee, foreign);

        assertThat(asStaff(() -> cohorts.progress(mixed)).trainees())
                .extracting(shown -> shown.person().id())
                .containsExactly(trainee.id());
    }

    @Test
    void assigningEnrolsEveryTraineeUntilTheDueDate() throws Exception {
        assign(module, today.plusDays(10));

        assertThat(progress().state()).isEqualTo(EnrolmentState.ASSIGNED);
        assertThat(progress().dueOn()).hasValue(today.plusDays(10));
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

        assertThat(asStaff(() -> cohorts.progress(cohort)).assignments())
                .extracting(AssignedToCohort::dueOn)
                .containsExactly(today.plusDays(20));
        assertThat(progress().dueOn()).hasValue(today.plusDays(20));
        assertThat(progress().state()).isEqualTo(EnrolmentState.IN_PROGRESS);
    }

    @Test
    void whoHasCompletedKeepsTheDateAndTheCompletion() throws Exception {
        assign(module, today.plusDays(10));
        learning.complete(trainee);
        assign(module, today.plusDays(20));

        assertThat(progress().state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(progress().dueOn()).hasValue(today.plusDays(10));
    }

    @Test
    void whoJoinsLaterIsEnrolledByAssigningAgain() throws Exception {
        assign(module, today.plusDays(10));
        var newcomer = people.trainee(centre);
        groups.admit(centre, cohort, newcomer);
        assertThat(asStaff(() -> cohorts.progress(cohort)).assigned()).isEqualTo(1);

        assign(module, today.plusDays(10));

        assertThat(asStaff(() -> cohorts.progress(cohort)).assigned()).isEqualTo(2);
    }

    @Test
    void aDueDateInThePastIsRefusedAndNobodyIsEnrolled() throws Exception {
        assertThatThrownBy(() -> assign(module, today.minusDays(1)))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("cohort.assign.past"));

        assertThat(asStaff(() -> cohorts.progress(cohort)).assignments()).isEmpty();
        assertThat(people.as(trainee, () -> training.mine())).isEmpty();
    }

    @Test
    void todayIsNotInThePast() throws Exception {
        assign(module, today);

        assertThat(progress().dueOn()).hasValue(today);
        assertThat(progress().isLate(today)).isFalse();
        assertThat(progress().isLate(today.plusDays(1))).isTrue();
    }

    @Test
    void aModuleThatNobodyTeachesCannotBeAssigned() {
        assertThatThrownBy(() -> assign(new ModuleId("unknown"), today)).isInstanceOf(UnknownId.class);
    }

    @Test
    void theOverviewCountsEveryEnrolmentOnce() throws Exception {
        var others = List.of(people.trainee(centre), people.trainee(centre), people.trainee(centre));
        var group = groups.cohort(centre, "Counted", trainee, others.get(0), others.get(1), others.get(2));
        assign(staff, group, module, today);
        learning.complete(trainee);
        learning.begin(others.get(0));
        learning.submittedAttempt(others.get(1), 0);

        var progress = asStaff(() -> cohorts.progress(group));

        assertThat(progress.assigned()).isEqualTo(4);
        assertThat(progress.in(EnrolmentState.COMPLETED)).isEqualTo(1);
        assertThat(progress.in(EnrolmentState.IN_PROGRESS)).isEqualTo(2);
        assertThat(progress.in(EnrolmentState.ASSIGNED)).isEqualTo(1);
        assertThat(progress.late(today)).isZero();
        assertThat(progress.late(today.plusDays(1))).isEqualTo(3);
        assertThat(asStaff(cohorts::ofMyCentre))
                .contains(new CohortOverview(group, "Counted", "", Optional.empty(), 4, 4, 1, 0));
    }

    @Test
    void theCentreSeesTheBestResultNotTheAnswers() throws Exception {
        assign(module, today);
        learning.submittedAttempt(trainee, 3);

        assertThat(progress().bestResult())
                .hasValue(new ModuleProgress.Result(3, learning.module().quiz().questionCount()));
        assertThat(Arrays.stream(ModuleProgress.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder("state", "dueOn", "lessonsRead", "lessons", "version", "bestResult");
    }

    private void assign(ModuleId what, LocalDate dueOn) throws Exception {
        assign(staff, cohort, what, dueOn);
    }

    private void assign(SignedInPerson by, CohortId to, ModuleId what, LocalDate dueOn) throws Exception {
        people.as(by, () -> {
            cohorts.assign(to, what, dueOn);
            return null;
        });
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    /** How far the one trainee is, as the centre sees it. */
    private ModuleProgress progress() throws Exception {
        return asStaff(() -> cohorts.progress(cohort)).trainees().getFirst().byModule().values().stream()
                .findFirst()
                .orElseThrow();
    }
}
