package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beret.ModuleTest;
import org.beret.catalogue.Points;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cohorts and their members, within the centre of the signed-in person. */
@ModuleTest
class CohortsModuleTest extends CohortOfOneSetup {

    @Autowired
    private Reminders reminders;

    @Autowired
    private ModuleWithdrawals withdrawals;

    @Autowired
    private JdbcClient jdbc;

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
            var acts = List.<ThrowingCallable>of(
                    () -> cohorts.overview(id),
                    () -> cohorts.change(id, new CohortDetails("Other", Optional.empty(), "", Optional.empty()), 0),
                    () -> cohorts.close(id),
                    () -> cohorts.reopen(id),
                    () -> cohorts.candidates(id, ""),
                    () -> joining.join(id, List.of(stranger.id())),
                    () -> cohorts.dismiss(id, trainee.id()),
                    () -> assignments.assign(id, List.of(module), DueDate.by(today)),
                    () -> assignments.withdraw(id, module, "reason"),
                    () -> withdrawals.found(id, ProgressFilter.EVERYBODY, module),
                    () -> withdrawals.withdraw(id, List.of(trainee.id()), module, "reason"),
                    () -> table.columns(id),
                    () -> table.page(id, ProgressFilter.EVERYBODY, 0, 10),
                    () -> table.size(id, ProgressFilter.EVERYBODY),
                    () -> table.totals(id, ProgressFilter.EVERYBODY),
                    () -> reminders.found(id, ProgressFilter.late()),
                    () -> reminders.remind(id, List.of(trainee.id()), Reminders.Words.NONE),
                    () -> reminders.of(id, trainee.id()),
                    () -> trainees.record(id, trainee.id()),
                    () -> trainees.assign(id, trainee.id(), List.of(module), DueDate.by(today)),
                    () -> trainees.withdraw(id, trainee.id(), module, "reason"),
                    () -> trainees.release(id, trainee.id(), module, "reason"));
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> people.as(stranger, () -> {
                                try {
                                    act.call();
                                } catch (RuntimeException refused) {
                                    throw refused;
                                } catch (Throwable failed) {
                                    throw new AssertionError(failed);
                                }
                            }))
                            .isInstanceOf(UnknownId.class));
        }
    }

    @Test
    void aTraineeOfAnotherCentreIsNotShownEvenIfACohortNamesThem() throws Exception {
        var foreign = people.trainee(people.centre("RW"));
        var mixed = groups.cohort(centre, "Mixed", trainee);

        // The database is told so directly: the services never let them join.
        jdbc.sql("insert into cohorts_member (cohort_id, person_id) values (:cohort, :person)")
                .param("cohort", mixed.value())
                .param("person", foreign.id().value())
                .update();

        assertThat(rows(mixed)).extracting(ProgressRow::person).containsExactly(trainee.id());
        assertThat(asStaff(() -> cohorts.overview(mixed)).figures().trainees()).isEqualTo(1);
        assertThatThrownBy(() -> asStaff(() -> trainees.record(mixed, foreign.id())))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void nobodyOfAnotherCentreCanBeAdmitted() throws Exception {
        var foreign = people.trainee(people.centre("RW"));

        assertThat(asStaff(() -> joining.join(cohort, List.of(foreign.id(), staff.id())))
                        .people())
                .isEmpty();
        assertThat(asStaff(() -> cohorts.candidates(cohort, "")))
                .extracting(PersonProfile::id)
                .doesNotContain(foreign.id(), staff.id(), trainee.id());
        assertThat(rows(cohort)).hasSize(1);
    }

    @Test
    void aClosedCohortLeavesTheListAndComesBack() throws Exception {
        run(() -> cohorts.close(cohort));
        assertThat(asStaff(cohorts::ofMyCentre)).isEmpty();
        assertThat(asStaff(cohorts::closed)).extracting(CohortOverview::name).containsExactly("Group");

        run(() -> cohorts.reopen(cohort));
        assertThat(asStaff(cohorts::ofMyCentre))
                .extracting(CohortOverview::name)
                .containsExactly("Group");
    }

    @Test
    void badDetailsAreRefusedAndAnOldDepartureMayStay() throws Exception {
        assertThatThrownBy(() -> new CohortDetails(" ", Optional.empty(), "", Optional.empty()))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> new CohortDetails("x".repeat(201), Optional.empty(), "", Optional.empty()))
                .isInstanceOf(BusinessRuleViolation.class);
        var past = Optional.of(today.minusDays(1));
        assertThatThrownBy(() -> asStaff(() -> cohorts.create(new CohortDetails("New", Optional.empty(), "", past))))
                .isInstanceOf(BusinessRuleViolation.class);

        var gone = groups.cohort(centre, "Gone", today.minusDays(1));
        run(() -> cohorts.change(gone, new CohortDetails("Renamed", Optional.empty(), "Abyei", past), 0));
        assertThat(asStaff(() -> cohorts.overview(gone)).name()).isEqualTo("Renamed");
    }

    @Test
    void whoLeavesKeepsWhatIsAssigned() throws Exception {
        assign(module, today.plusDays(10));
        run(() -> cohorts.dismiss(cohort, trainee.id()));

        assertThat(rows(cohort)).isEmpty();
        assertThat(people.as(trainee, () -> training.mine())).hasSize(1);
        assertThat(asStaff(() -> cohorts.candidates(cohort, "")))
                .extracting(PersonProfile::id)
                .contains(trainee.id());
    }

    @Test
    void theOverviewCountsEveryEnrolmentOnce() throws Exception {
        var others = List.of(people.trainee(centre), people.trainee(centre), people.trainee(centre));
        var group = groups.cohort(centre, "Counted", trainee, others.get(0), others.get(1), others.get(2));
        assign(staff, group, module, today);
        learning.complete(trainee);
        learning.begin(others.get(0));
        learning.submittedAttempt(others.get(1), 0);

        assertThat(asStaff(() -> cohorts.overview(group)).figures())
                .isEqualTo(new CohortFigures(4, 1, 0, 0, 3, 0, 0, 0, 4));
        clock.pass(Duration.ofDays(1));
        assertThat(asStaff(cohorts::ofMyCentre))
                .filteredOn(overview -> overview.id().equals(group))
                .extracting(CohortOverview::figures)
                .containsExactly(new CohortFigures(4, 1, 3, 0, 0, 0, 0, 0, 4));
    }

    @Test
    void theCentreSeesTheBestResultNotTheAnswers() throws Exception {
        assign(module, today);
        learning.submittedAttempt(trainee, 3);

        assertThat(cell().best())
                .hasValue(Points.whole(3, learning.module().quiz().questionCount()));
        assertThat(Arrays.stream(ProgressRow.Cell.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder(
                        "state", "late", "stuck", "dueOn", "lessonsRead", "lessons", "version", "best", "completedOn");
    }
}
