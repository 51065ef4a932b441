package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.PersonProfile;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An import from the file to the people of a cohort, and what stops it. */
@ModuleTest
class ImportsModuleTest {

    private static final String HEAD = "Service number;Family name;Given name;E-mail;Gender;Category;Rank\n";

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestClock clock;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRows importRows;

    @Autowired
    private ImportDownloads downloads;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ProgressTable table;

    @Autowired
    private CohortTrainees trainees;

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
    void aListBecomesPeopleOfTheCohortWithWhatItIsAssigned() throws Exception {
        var module = learning.module().id();
        asStaff(() -> {
            assignments.assign(
                    cohort, List.of(module), DueDate.by(LocalDate.now(clock).plusDays(9)));
        });

        var id = checked("""
                00123-%1$s;Diop;Aminata;A.%1$s@Police.example;F;FPU;Lieutenant
                4471.%1$s;O'Neil-Ba;;;homme;Policier individuel;
                7%1$s;بن علي;محمد;;;;
                """.formatted(own), cohort);
        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(3, 0, 0, 0, 0));
        assertThat(members()).isEmpty();
        run(id);

        assertThat(status(id).state()).isEqualTo(ImportState.DONE);
        assertThat(members())
                .extracting(PersonProfile::listName)
                .containsExactlyInAnyOrder("Diop, Aminata", "O'Neil-Ba", "بن علي محمد");
        assertThat(members())
                .filteredOn(person -> person.familyName().equals("Diop"))
                .singleElement()
                .satisfies(diop -> {
                    assertThat(diop.serviceNumber().orElseThrow()).hasToString("00123-" + own);
                    assertThat(diop.email()).hasValue("a." + own + "@police.example");
                    assertThat(diop.gender()).isEqualTo(Gender.WOMAN);
                    assertThat(diop.category()).isEqualTo(Category.FORMED_POLICE_UNIT);
                    assertThat(diop.rank()).isEqualTo("Lieutenant");
                });
        assertThat(asStaff(() -> cohorts.overview(cohort)).figures().assigned()).isEqualTo(3);
    }

    @Test
    void theSameListAgainChangesNothingAndALaterOneOnlyWhatItSays() throws Exception {
        var rows = "1%1$s;Diop;Awa;;F;FPU;Captain\n2%1$s;Sow;Ada;;F;IPO;\n".formatted(own);
        run(checked(rows, cohort));
        var before = members();

        var again = checked(rows.replace("1" + own, "1 " + own.toUpperCase(Locale.ROOT)), cohort);
        assertThat(status(again).counts()).isEqualTo(new ImportStatus.Counts(0, 0, 2, 0, 0));
        run(again);
        assertThat(members()).containsExactlyInAnyOrderElementsOf(before);

        var later = checked("1%1$s;Diop-Fall;;;;;\n".formatted(own), cohort);
        assertThat(status(later).counts()).isEqualTo(new ImportStatus.Counts(0, 1, 0, 0, 0));
        run(later);
        assertThat(members())
                .filteredOn(person -> person.familyName().equals("Diop-Fall"))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.givenName()).isEqualTo("Awa");
                    assertThat(person.rank()).isEqualTo("Captain");
                    assertThat(person.category()).isEqualTo(Category.FORMED_POLICE_UNIT);
                });
    }

    @Test
    void everyProblemIsNamedByRowColumnValueAndRemedyAndNothingIsImported() throws Exception {
        var id = checked("""
                ;Diop;Awa;;F;FPU;
                1%1$s;;Ada;no address;x x;nothing;
                2%1$s;"Two
                lines";A;b%1$s@police.example;M;IPO;
                3%1$s;%2$s;B;b%1$s@police.example;#N/A;IPO;Captain;more
                2%1$s;Sow;C;;F;IPO;
                4%1$s;Fine;D;;F;IPO;
                """.formatted(own, "x".repeat(101)), cohort);

        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(1, 0, 0, 0, 5));
        assertThat(asStaff(() -> imports.problems(id, 0, 100)))
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.key())
                .containsExactly(
                        "2 Service number import.problem.missing",
                        "3 Family name import.problem.missing",
                        "3 E-mail import.problem.email",
                        "3 Gender import.problem.gender",
                        "3 Category import.problem.category",
                        "4 Family name import.problem.line-break",
                        "4 E-mail import.problem.twice",
                        "5  import.problem.too-many-cells",
                        "5 Family name import.problem.too-long",
                        "5 Gender import.problem.gender",
                        "5 E-mail import.problem.twice",
                        "6 Service number import.problem.twice");
        assertThat(asStaff(() -> imports.problems(id, 2, 1)))
                .containsExactly(new ImportProblem(3, "E-mail", "no address", "import.problem.email", List.of("")));
        assertThat(asStaff(() -> importRows.find(id, Optional.of(ImportRow.Kind.NEW), 0, 9)))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(7));
        assertThatThrownBy(() -> asStaff(() -> {
                    imports.start(id);
                }))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(status(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(members()).isEmpty();
    }

    @Test
    void twoOfOneListWhoExchangeAddressesAreToldHowToGoAboutIt() throws Exception {
        run(
                staff,
                checked(
                        "1%1$s;Ba;Ly;a%1$s@police.example;F;IPO;\n2%1$s;Ka;Bo;b%1$s@police.example;F;IPO;\n"
                                .formatted(own),
                        cohort));

        var id = checked(
                "1%1$s;Ba;Ly;b%1$s@police.example;F;IPO;\n2%1$s;Ka;Bo;a%1$s@police.example;F;IPO;\n".formatted(own),
                cohort);

        assertThat(problems(id, Language.EN))
                .contains("Ka of your centre has this e-mail address. If it changes hands, give Ka another one first")
                .contains("Ba of your centre has this e-mail address.");
    }

    @Test
    void whoBelongsToAnotherCentreOrHasTheAddressAlreadyIsReported() throws Exception {
        var other = people.centre("SN");
        var otherStaff = people.staff(other);
        var theirs = checked(otherStaff, HEAD + "9%1$s;Ba;Ly;ba%1$s@police.example;F;IPO;\n".formatted(own), null);
        run(otherStaff, theirs);

        var id = checked("""
                9-%1$s;Ba;Ly;;F;IPO;
                8%1$s;Ka;Bo;BA%1$s@police.example;F;IPO;
                7%1$s;Ko;Bi;%2$s;F;IPO;
                """.formatted(own, staff.getUsername()), cohort);

        assertThat(asStaff(() -> imports.problems(id, 0, 9)))
                .extracting(problem -> problem.row() + " " + problem.key())
                .containsExactly(
                        "2 import.problem.elsewhere", "3 import.problem.email-taken", "4 import.problem.email-taken");
    }

    @Test
    void aListOfAnotherCentreDoesNotExist() throws Exception {
        var id = checked("5%s;Diop;Awa;;F;FPU;\n".formatted(own), cohort);
        staff = people.staff(people.centre("SN"));

        assertThatThrownBy(() -> status(id)).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> asStaff(() -> imports.columnMapping(id))).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> asStaff(() -> imports.problems(id, 0, 1))).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> run(id)).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> asStaff(() -> imports.paste("a,b\n1,2", cohort)))
                .isInstanceOf(UnknownId.class);
        assertThat(asStaff(() -> imports.latest())).isEmpty();
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

    private String problems(ImportId id, Language language) throws Exception {
        var target = new ByteArrayOutputStream();
        asStaff(() -> {
            downloads.writeProblems(id, language, target);
        });
        return target.toString(StandardCharsets.UTF_8);
    }

    private List<PersonProfile> members() throws Exception {
        return asStaff(() -> table.page(cohort, ProgressFilter.EVERYBODY, 0, 1000).stream()
                .map(row -> trainees.record(cohort, row.person()).person())
                .toList());
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }
}
