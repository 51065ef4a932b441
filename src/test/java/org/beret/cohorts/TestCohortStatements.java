package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.SortKey;
import org.beret.identity.SignedInPerson;
import org.beret.imports.ImportId;
import org.beret.imports.ImportState;
import org.beret.imports.Imports;
import org.beret.people.PersonProfile;
import org.beret.people.TestPeople;
import org.springframework.stereotype.Component;

/** Runs each statement of imports and cohorts once, for tests that do so on another database. */
@Component
public class TestCohortStatements {

    private final TestPeople people;
    private final Imports imports;
    private final Cohorts cohorts;
    private final Assignments assignments;
    private final ProgressTable table;
    private final CertificatesToRenew renewals;
    private final Reminders reminders;
    private final ModuleWithdrawals withdrawals;
    private final CourseCatalogue catalogue;
    private final Clock clock;

    TestCohortStatements(
            TestPeople people,
            Imports imports,
            Cohorts cohorts,
            Assignments assignments,
            ProgressTable table,
            CertificatesToRenew renewals,
            Reminders reminders,
            ModuleWithdrawals withdrawals,
            CourseCatalogue catalogue,
            Clock clock) {
        this.people = people;
        this.imports = imports;
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.table = table;
        this.renewals = renewals;
        this.reminders = reminders;
        this.withdrawals = withdrawals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public void everyStatementOnce() throws Exception {
        var centre = people.centre("RW");
        var staff = people.staff(centre);
        var cohort = people.as(
                staff, () -> cohorts.create(new CohortDetails("Rotation", Optional.empty(), "Unit", Optional.empty())));
        people.as(
                staff,
                () -> assignments.assign(
                        cohort,
                        catalogue.modules().stream().map(CourseModule::id).toList(),
                        DueDate.by(LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Kigali")))));
        imported(staff, cohort, String.valueOf(System.nanoTime()));
        people.as(staff, () -> followed(cohort));
        var module = catalogue.modules().getFirst().id();
        people.as(
                staff,
                () -> cohorts.dismiss(
                        cohort, cohorts.trainees(cohort).getFirst().id()));
        people.as(staff, () -> {
            var everybody =
                    cohorts.trainees(cohort).stream().map(PersonProfile::id).toList();
            var withdrawn = withdrawals.withdraw(cohort, everybody, module, "No longer");
            assertThat(withdrawals.undo(cohort, withdrawn)).isEqualTo(1);
        });
        people.as(staff, () -> assignments.withdraw(cohort, module, "No longer"));
    }

    private void imported(SignedInPerson staff, CohortId cohort, String own) throws Exception {
        var id = people.as(staff, () -> received(cohort, """
                Service number;Family name;Given name;E-mail;Gender;Category
                R%1$s1;Uwase;Diane;;F;IPO
                R%1$s2;Keza;Alice;;F;FPU
                """.formatted(own)));
        await().until(() -> people.as(staff, () -> imports.status(id)).state() == ImportState.CHECKED);
        people.as(staff, () -> imports.start(id));
        await().until(() -> !people.as(staff, () -> imports.status(id)).state().isRunning());
        assertThat(people.as(staff, () -> imports.status(id)).state()).isEqualTo(ImportState.DONE);
    }

    private ImportId received(CohortId cohort, String list) throws IOException {
        var id = imports.receive("list.csv", Files.writeString(Files.createTempFile("list", ".csv"), list), cohort);
        imports.check(id, cohort, imports.columnMapping(id).choices());
        return id;
    }

    /** Every filter and every order, and what is counted. */
    private void followed(CohortId cohort) {
        var module = catalogue.modules().getFirst().id();
        for (var key : SortKey.values()) {
            var order = new Order(key, Optional.of(module), true);
            assertThat(table.page(cohort, ProgressFilter.EVERYBODY.in(order), 0, 10))
                    .hasSize(2);
        }
        for (var state : ProgressFilter.State.values()) {
            assertThat(table.size(cohort, ProgressFilter.of(state))).isBetween(0, 2);
        }
        assertThat(Arrays.stream(CertificateStates.State.values())
                        .map(state -> table.page(cohort, ProgressFilter.of(state), 0, 10)
                                .size()))
                .containsExactly(2, 0, 0, 0, 0);
        assertThat(table.certified(cohort, ProgressFilter.late())).hasValue(new ProgressTable.Certified(0, 0));
        assertThat(table.totals(cohort, ProgressFilter.EVERYBODY))
                .hasSize(table.columns(cohort).size());
        assertThat(cohorts.ofMyCentre()).hasSize(1);
        assertThat(renewals.ofMyCentre()).isEmpty();
        var everybody = table.page(cohort, ProgressFilter.EVERYBODY, 0, 10).stream()
                .map(ProgressRow::person)
                .toList();
        assertThat(reminders.remind(cohort, everybody, Reminders.Words.NONE)).isEqualTo(2);
        assertThat(reminders.found(cohort, ProgressFilter.late())).isEqualTo(List.of());
    }
}
