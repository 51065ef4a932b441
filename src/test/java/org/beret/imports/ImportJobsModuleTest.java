package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.PersonProfile;
import org.beret.people.TestPeople;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of imports when jobs compete, end or die. */
@ModuleTest
class ImportJobsModuleTest {

    private static final String HEAD = "Service number;Family name;Given name;E-mail;Gender;Category;Rank\n";

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestClock clock;

    @Autowired
    private Imports imports;

    @Autowired
    private ProgressTable table;

    @Autowired
    private CohortTrainees trainees;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportStore store;

    private TrainingCentreId centre;

    private SignedInPerson staff;

    private CohortId cohort;

    /** Service numbers and addresses are of the whole database, which all tests share. */
    private String own;

    @BeforeEach
    void aCohortOfNobody() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        cohort = groups.cohort(centre, "Rotation");
        // Without the letter that makes 1234e12 a number which a spreadsheet has damaged.
        own = UUID.randomUUID().toString().substring(0, 8).replace('e', 'f');
    }

    @Test
    void whatChangedBetweenTheCheckAndTheImportIsFoundAndNothingIsImported() throws Exception {
        var id = checked("5%1$s;Diop;Awa;;F;FPU;\n6%1$s;Sow;Ada;;F;IPO;\n".formatted(own), cohort);
        var otherStaff = people.staff(people.centre("SN"));
        run(otherStaff, checked(otherStaff, HEAD + "6%s;Sow;Ada;;F;IPO;\n".formatted(own), null));

        run(id);

        assertThat(status(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(asStaff(() -> imports.problems(id, 0, 9)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("import.problem.elsewhere"));
        assertThat(members()).isEmpty();
        assertThat(jdbc.sql("select count(*) from people_person where service_number = :number")
                        .param("number", "5" + own)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileIsDeletedOnceItsPeopleAreThereOrItWasCancelled() throws Exception {
        var done = checked("5%s;Diop;Awa;;F;FPU;\n".formatted(own), cohort);
        assertThat(filesOf(done)).isEqualTo(1);
        run(done);
        await().untilAsserted(() -> assertThat(filesOf(done)).isZero());

        var cancelled = checked(";Diop;Awa;;F;FPU;\n", cohort);
        asStaff(() -> {
            imports.cancel(cancelled);
        });
        assertThat(status(cancelled).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(filesOf(cancelled)).isZero();
        assertThat(asStaff(() -> imports.problems(cancelled, 0, 9))).isEmpty();
        assertThatThrownBy(() -> asStaff(() -> imports.columnMapping(cancelled)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void whatAStoppedServerLeftBehindIsSaidToBeInterruptedAndIsCheckedAgainByOneClick() throws Exception {
        var id = checked("5%s;Diop;Awa;;F;FPU;\n".formatted(own), cohort);
        store.changeState(id, List.of(ImportState.CHECKED), ImportState.IMPORTING);
        assertThat(status(id).state()).isEqualTo(ImportState.IMPORTING);

        clock.pass(Duration.ofMinutes(1));

        assertThat(status(id).state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(store.reportProgress(id, ImportState.IMPORTING, 1)).isFalse();
        assertThat(members()).isEmpty();
        store.deleteExpired();
        asStaff(() -> {
            imports.checkAgain(id);
        });
        await().until(() -> status(id).state() == ImportState.CHECKED);
        assertThat(status(id).counts().added()).isEqualTo(1);
    }

    @Test
    void twoClicksOnImportStartOneJob() throws Exception {
        var id = checked("5%s;Diop;Awa;;F;FPU;\n".formatted(own), cohort);
        asStaff(() -> {
            imports.start(id);
            imports.start(id);
        });
        await().until(() -> status(id).state() == ImportState.DONE);
        assertThat(members()).hasSize(1);
    }

    private ImportId checked(String rows, @Nullable CohortId into) throws Exception {
        return checked(staff, HEAD + rows, into);
    }

    private ImportId checked(SignedInPerson by, String content, @Nullable CohortId into) throws Exception {
        var file = Files.writeString(Files.createTempFile(folder, "list", ".csv"), content);
        var id = people.as(by, () -> imports.receive("list.csv", file, into));
        people.as(by, () -> imports.check(id, into, imports.columnMapping(id).choices()));
        await().until(() -> people.as(by, () -> imports.status(id)).state() == ImportState.CHECKED);
        return id;
    }

    private void run(ImportId id) throws Exception {
        run(staff, id);
    }

    private void run(SignedInPerson by, ImportId id) throws Exception {
        people.as(by, () -> imports.start(id));
        await().until(() -> !people.as(by, () -> imports.status(id)).state().isRunning());
    }

    private ImportStatus status(ImportId id) throws Exception {
        return asStaff(() -> imports.status(id));
    }

    private List<PersonProfile> members() throws Exception {
        return asStaff(() -> table.page(cohort, ProgressFilter.EVERYBODY, 0, 1000).stream()
                .map(row -> trainees.record(cohort, row.person()).person())
                .toList());
    }

    private long filesOf(ImportId id) {
        return jdbc.sql("select count(*) from imports_file where import_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }
}
