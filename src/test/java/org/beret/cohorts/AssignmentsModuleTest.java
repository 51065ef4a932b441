package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.catalogue.ModuleId;
import org.beret.learning.EnrolmentState;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Modules that are assigned to cohorts and trainees, and withdrawn from them. */
@ModuleTest
class AssignmentsModuleTest extends CohortOfOneSetup {

    @Autowired
    private ModuleAuditLabels auditLabels;

    @Test
    void theAuditTrailNamesTheModuleByItsTitle() {
        for (var action : List.of("module.assigned", "cohort.assigned", "cohort.withdrawn")) {
            assertThat(auditLabels.label(action, module.value(), Language.EN))
                    .as(action)
                    .isPresent();
        }
        assertThat(auditLabels.label("cohort.closed", module.value(), Language.EN))
                .isEmpty();
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

        assertThat(asStaff(() -> joining.join(cohort, List.of(newcomer.id(), trainee.id())))
                        .people())
                .containsExactly(newcomer.id());

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
        asStaff(() -> joining.join(cohort, List.of(newcomer.id())));

        assertThat(people.as(newcomer, () -> training.mine()))
                .singleElement()
                .satisfies(mine -> assertThat(mine.dueOn().orElseThrow()).isAfter(today.plusDays(3)));
    }

    @Test
    void whoJoinsAgainKeepsTheirOwnDueDate() throws Exception {
        assign(module, today.plusDays(10));
        run(() -> trainees.setDueDate(cohort, trainee.id(), module, DueDate.by(today.plusDays(30))));

        assertThat(asStaff(() -> joining.join(cohort, List.of(trainee.id()))).people())
                .isEmpty();
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

        run(() -> trainees.assign(cohort, trainee.id(), List.of(module), DueDate.by(today.plusDays(5))));
        assertThat(cell().state()).isEqualTo(EnrolmentState.IN_PROGRESS);
        assertThat(people.as(trainee, () -> training.mine())).hasSize(1);
    }

    @Test
    void withdrawingFromTheCohortLeavesCompletionsAndAsksNoLateJoiner() throws Exception {
        var other = people.trainee(centre);
        asStaff(() -> joining.join(cohort, List.of(other.id())));
        assign(module, today.plusDays(10));
        learning.complete(trainee);

        assertThat(asStaff(() -> assignments.withdraw(cohort, module, "Wrong course"))
                        .people())
                .isEqualTo(1);

        assertThat(people.as(other, () -> training.mine())).isEmpty();
        assertThat(people.as(trainee, () -> training.mine())).hasSize(1);
        var newcomer = people.trainee(centre);
        asStaff(() -> joining.join(cohort, List.of(newcomer.id())));
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

    @Test
    void takingBackFromOneCohortLeavesWhatAnotherAsksUntilItsDay() throws Exception {
        var other = groups.cohort(centre, "Other", trainee);
        assign(module, today.plusDays(10));
        assign(staff, other, module, today.plusDays(80));
        assertThat(cell().dueOn()).hasValue(today.plusDays(10));

        var taken = asStaff(() -> assignments.withdraw(cohort, module, "Another course"));

        assertThat(taken).isEqualTo(new Assignments.TakenBack(0, 1));
        assertThat(cell().state()).isEqualTo(EnrolmentState.ASSIGNED);
        assertThat(cell().dueOn()).hasValue(today.plusDays(80));
        assertThat(asStaff(() -> assignments.withdraw(other, module, "No course"))
                        .people())
                .isEqualTo(1);
        assertThat(cell().state()).isEqualTo(EnrolmentState.WITHDRAWN);
    }

    @Test
    void whatIsAssignedToOneTraineeStaysWhenTheCohortTakesItBack() throws Exception {
        run(() -> trainees.assign(cohort, trainee.id(), List.of(module), DueDate.by(today.plusDays(30))));
        assign(module, today.plusDays(10));
        asStaff(() -> assignments.withdraw(cohort, module, "Another course"));

        assertThat(cell().dueOn()).hasValue(today.plusDays(30));
        assertThat(cell().state()).isEqualTo(EnrolmentState.ASSIGNED);
    }

    @Test
    void whoIsTakenOutOfOneOfTwoIsStillAskedByTheOther() throws Exception {
        var other = groups.cohort(centre, "Other", trainee);
        assign(module, today.plusDays(10));
        assign(staff, other, module, today.plusDays(80));

        assertThat(asStaff(() -> trainees.withdraw(cohort, trainee.id(), module, "Ill")))
                .containsExactly("Other");
        assertThat(cell().dueOn()).hasValue(today.plusDays(80));
        assertThatThrownBy(() -> run(() -> trainees.withdraw(cohort, trainee.id(), module, "Ill")))
                .hasMessage("trainee.refused.asked-by");
        assertThat(asStaff(() -> trainees.withdraw(other, trainee.id(), module, "Ill")))
                .isEmpty();
        assertThat(cell().state()).isEqualTo(EnrolmentState.WITHDRAWN);
    }

    @Test
    void whoLeavesACohortKeepsItsModulesUntilItsDay() throws Exception {
        var other = groups.cohort(centre, "Other", trainee);
        assign(module, today.plusDays(10));
        run(() -> cohorts.dismiss(cohort, trainee.id()));
        assign(staff, other, module, today.plusDays(80));
        asStaff(() -> assignments.withdraw(other, module, "Another course"));

        assertThat(rows(other).getFirst().cells().values())
                .singleElement()
                .satisfies(cell -> assertThat(cell.dueOn()).hasValue(today.plusDays(10)));
    }

    @Test
    void assigningWhatIsAskedAlreadyChangesNothingAndIsNotRecorded() throws Exception {
        var first = asStaff(() -> assignments.assign(cohort, List.of(module), DueDate.by(today.plusDays(10))));
        var again = asStaff(() -> assignments.assign(cohort, List.of(module), DueDate.by(today.plusDays(10))));

        assertThat(first).isEqualTo(new Assignments.Assigned(true, 1, 0));
        assertThat(again).isEqualTo(new Assignments.Assigned(false, 0, 1));
        learning.complete(trainee);
        assertThat(asStaff(() -> trainees.assign(cohort, trainee.id(), List.of(module), DueDate.by(today.plusDays(5)))))
                .isFalse();
    }
}
