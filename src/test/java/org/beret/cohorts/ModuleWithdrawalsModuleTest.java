package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.beret.ModuleTest;
import org.beret.cohorts.ModuleWithdrawals.Concerned;
import org.beret.cohorts.ModuleWithdrawals.Effect;
import org.beret.cohorts.ModuleWithdrawals.Withdrawn;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.learning.EnrolmentState;
import org.beret.shared.BusinessRuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module that is taken back from many at once. */
@ModuleTest
class ModuleWithdrawalsModuleTest extends CohortOfOneSetup {

    @Autowired
    private ModuleWithdrawals withdrawals;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson begun;
    private SignedInPerson done;
    private SignedInPerson without;

    @BeforeEach
    void aCohortOfFourWhoStandEachElsewhere() throws Exception {
        begun = people.trainee(centre);
        done = people.trainee(centre);
        asStaff(() -> joining.join(cohort, List.of(begun.id(), done.id())));
        assign(module, today.plusDays(10));
        learning.begin(begun);
        learning.complete(done);
        without = people.trainee(centre);
        asStaff(() -> joining.join(cohort, List.of(without.id())));
        run(() -> trainees.withdraw(cohort, without.id(), module, "Earlier"));
    }

    @Test
    void itSaysBeforeWhatItDoesToWhomAndThenDoesThat() throws Exception {
        assertThat(found(cohort))
                .extracting(Concerned::person, Concerned::effect, Concerned::begun)
                .containsExactlyInAnyOrder(
                        tuple(trainee, Effect.TAKEN, false),
                        tuple(begun, Effect.TAKEN, true),
                        tuple(done, Effect.COMPLETED, true),
                        tuple(without, Effect.NOT_ASSIGNED, false));

        var withdrawn = withdraw();

        assertThat(withdrawn.taken()).containsExactlyInAnyOrder(trainee.id(), begun.id());
        assertThat(withdrawn.stillAsked()).isEmpty();
        assertThat(state(trainee)).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(state(done)).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(people.as(begun, () -> training.mine())).isEmpty();
        assertThat(recorded("module.withdrawn")).isEqualTo(3);
        assertThat(asStaff(() -> table.columns(cohort)).getFirst().dueOn()).hasValue(today.plusDays(10));
    }

    @Test
    void undoingBringsBackWhatWasThereWithItsDay() throws Exception {
        run(() -> trainees.setDueDate(cohort, begun.id(), module, DueDate.by(today.plusDays(30))));
        var withdrawn = withdraw();

        assertThat(asStaff(() -> withdrawals.undo(cohort, withdrawn))).isEqualTo(2);

        assertThat(state(trainee)).isEqualTo(EnrolmentState.ASSIGNED);
        assertThat(state(begun)).isEqualTo(EnrolmentState.IN_PROGRESS);
        assertThat(people.as(begun, () -> training.mine()).getFirst().dueOn()).hasValue(today.plusDays(30));
        assertThat(asStaff(() -> withdrawals.undo(cohort, withdrawn))).isZero();
        assertThat(found(cohort))
                .filteredOn(one -> one.effect() == Effect.TAKEN)
                .hasSize(2);
    }

    @Test
    void undoingBringsBackAlsoWhatHadNoDay() throws Exception {
        jdbc.sql("delete from cohorts_demand where person_id = :person")
                .param("person", begun.id().value())
                .update();
        jdbc.sql("update learning_enrolment set due_on = null where person_id = :person")
                .param("person", begun.id().value())
                .update();
        var withdrawn = withdraw();

        assertThat(asStaff(() -> withdrawals.undo(cohort, withdrawn))).isEqualTo(2);

        assertThat(state(begun)).isEqualTo(EnrolmentState.IN_PROGRESS);
        assertThat(people.as(begun, () -> training.mine()).getFirst().dueOn()).isEmpty();
        assertThat(asStaff(() -> withdrawals.undo(cohort, withdrawn))).isZero();
    }

    @Test
    void whoWasAskedAnewSinceIsLeftAloneByTheUndo() throws Exception {
        var withdrawn = withdraw();
        run(() -> trainees.assign(cohort, trainee.id(), List.of(module), DueDate.by(today.plusDays(50))));
        run(() -> cohorts.dismiss(cohort, begun.id()));

        assertThat(asStaff(() -> withdrawals.undo(cohort, withdrawn))).isZero();

        assertThat(people.as(trainee, () -> training.mine()).getFirst().dueOn()).hasValue(today.plusDays(50));
        assertThat(people.as(begun, () -> training.mine())).isEmpty();
    }

    @Test
    void whoIsAskedByAnotherCohortKeepsItUntilItsDayAndTheUndoGivesTheEarlierDayBack() throws Exception {
        var other = groups.cohort(centre, "Other", trainee);
        assign(staff, other, module, today.plusDays(80));
        assertThat(effectOn(trainee, cohort)).isEqualTo(Effect.STILL_ASKED);

        var withdrawn = withdraw();

        assertThat(withdrawn.stillAsked()).containsExactly(trainee.id());
        assertThat(people.as(trainee, () -> training.mine()).getFirst().dueOn()).hasValue(today.plusDays(80));
        assertThat(effectOn(trainee, cohort)).isEqualTo(Effect.ASKED_ELSEWHERE);
        assertThat(asStaff(() -> withdrawals.undo(cohort, withdrawn))).isEqualTo(2);
        assertThat(people.as(trainee, () -> training.mine()).getFirst().dueOn()).hasValue(today.plusDays(10));
    }

    @Test
    void nothingIsClaimedOrRecordedWhereNothingChanges() {
        assertThatThrownBy(() -> asStaff(() ->
                        withdrawals.withdraw(cohort, List.of(done.id(), without.id()), module, "No longer needed")))
                .hasMessage("take-back.refused.nobody");
        assertThatThrownBy(() -> asStaff(() -> withdrawals.withdraw(cohort, everybody(), module, " ")))
                .hasMessage("release.refused.reason");

        assertThat(recorded("module.withdrawn")).isEqualTo(1);
    }

    @Test
    void peopleOfOthersAreLeftOut() throws Exception {
        var stranger = people.trainee(people.centre("SN"));

        var withdrawn = asStaff(
                () -> withdrawals.withdraw(cohort, List.of(stranger.id(), trainee.id()), module, "No longer needed"));

        assertThat(withdrawn.taken()).containsExactly(trainee.id());
    }

    @Test
    void twoWhoTakeBackAtOnceDoItOnce() throws Exception {
        Callable<Object> act = () -> {
            try {
                return withdraw();
            } catch (BusinessRuleViolation late) {
                return late;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = threads.invokeAll(Stream.generate(() -> act).limit(4).toList());

            assertThat(done)
                    .extracting(one -> one.get() instanceof Withdrawn)
                    .containsExactlyInAnyOrder(true, false, false, false);
        }
        assertThat(recorded("module.withdrawn")).isEqualTo(3);
    }

    private static Tuple tuple(SignedInPerson person, Effect effect, boolean begun) {
        return Tuple.tuple(person.id(), effect, begun);
    }

    private List<PersonId> everybody() {
        return List.of(trainee.id(), begun.id(), done.id(), without.id());
    }

    private Withdrawn withdraw() throws Exception {
        return asStaff(() -> withdrawals.withdraw(cohort, everybody(), module, "No longer needed"));
    }

    private List<Concerned> found(CohortId of) throws Exception {
        return asStaff(() -> withdrawals.found(of, ProgressFilter.EVERYBODY, module));
    }

    private Effect effectOn(SignedInPerson person, CohortId of) throws Exception {
        return found(of).stream()
                .filter(one -> one.person().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .effect();
    }

    private EnrolmentState state(SignedInPerson person) throws Exception {
        return rows(cohort).stream()
                .filter(row -> row.person().equals(person.id()))
                .flatMap(row -> row.cells().values().stream())
                .findFirst()
                .orElseThrow()
                .state();
    }

    private int recorded(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = any(:people)")
                .param("action", action)
                .param("people", CohortMembers.array(everybody()))
                .query(Integer.class)
                .single();
    }
}
