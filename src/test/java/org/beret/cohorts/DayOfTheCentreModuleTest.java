package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.learning.AssignedModule;
import org.beret.learning.TrainingReminders;
import org.beret.people.zones.CentreZoneSettings;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.NeedsConfirmation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A day ends where the centre is. At least one of these two centres, 25 hours apart, has another day than UTC at any moment. */
@ModuleTest
class DayOfTheCentreModuleTest extends CohortOfOneSetup {

    @Autowired
    private CentreZoneSettings settings;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TrainingReminders notices;

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Pago_Pago", "Pacific/Kiritimati"})
    void whatIsDueTodayIsOnTimeUntilTheDayIsOverThere(String zone) throws Exception {
        today = todayIn(zone);
        people.as(staff, () -> assignments.assign(cohort, List.of(module), DueDate.by(today)));

        assertThat(daysLeft()).contains(0L);
        assertThat(overview().figures().late()).isZero();
        assertThat(people.as(staff, () -> reminders.found(cohort, ProgressFilter.late())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Pago_Pago", "Pacific/Kiritimati"})
    void whatWasDueYesterdayThereIsLate(String zone) throws Exception {
        var yesterday = todayIn(zone).minusDays(1);
        assertThatThrownBy(() ->
                        people.as(staff, () -> assignments.assign(cohort, List.of(module), DueDate.by(yesterday))))
                .isInstanceOf(NeedsConfirmation.class);
        people.as(staff, () -> assignments.assign(cohort, List.of(module), new DueDate(yesterday, true)));

        assertThat(daysLeft()).contains(-1L);
        assertThat(overview().figures().late()).isEqualTo(1);
        assertThat(people.as(staff, () -> reminders.found(cohort, ProgressFilter.late())))
                .hasSize(1);
        people.as(staff, () -> reminders.remind(cohort, List.of(trainee.id()), Reminders.Words.NONE));
        assertThat(people.as(staff, () -> reminders.found(cohort, ProgressFilter.late())))
                .singleElement()
                .satisfies(reminded -> assertThat(reminded.hindrance()).hasValue(Reminders.Hindrance.REMINDED_TODAY));
        assertThat(people.as(trainee, notices::open))
                .map(TrainingReminders.Reminder::remindedOn)
                .contains(yesterday.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Pago_Pago", "Pacific/Kiritimati"})
    void theDayOfDepartureIsCountedFromTheDayThere(String zone) throws Exception {
        today = todayIn(zone);
        var leaving = new CohortDetails("Leaving", Optional.empty(), "", Optional.of(today));
        var gone = new CohortDetails("Gone", Optional.empty(), "", Optional.of(today.minusDays(1)));

        cohort = people.as(staff, () -> cohorts.create(leaving));
        assertThat(overview().daysToDeparture()).contains(0L);
        assertThat(overview().usualDueDate()).isEqualTo(today);
        assertThatThrownBy(() -> people.as(staff, () -> cohorts.create(gone)))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    private LocalDate todayIn(String zone) throws Exception {
        var seen = people.as(staff, settings::ofMyCentre).version();
        people.as(staff, () -> settings.changeMine(ZoneId.of(zone), seen));
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    private CohortOverview overview() throws Exception {
        return people.as(staff, () -> cohorts.overview(cohort));
    }

    private Optional<Long> daysLeft() throws Exception {
        return people.as(trainee, () -> training.mine()).stream()
                .map(AssignedModule::daysLeft)
                .findFirst()
                .orElseThrow();
    }
}
