package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.Cohorts;
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
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private Cohorts cohorts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ProgressTable matrix;

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
        own = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aListBecomesPeopleOfTheCohortWithWhatItIsAssigned() throws Exception {
        var module = learning.module().id();
        asStaff(() -> {
            assignments.assign(cohort, List.of(module), LocalDate.now(clock).plusDays(9));
        });

        var id = checked("""
                00123-%1$s;Diop;Aminata;A.%1$s@Police.example;F;FPU;Lieutenant
                4471.%1$s;O'Neil-Ba;;;homme;Policier individuel;
                7%1$s;بن علي;محمد;;;;
                """.formatted(own), cohort);
        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(3, 0, 0, 0));
        assertThat(members()).isEmpty();
        run(id);

        assertThat(status(id).state()).isEqualTo(ImportState.DONE);
        assertThat(members())
                .extracting(PersonProfile::listName)
                .containsExactlyInAnyOrder("Diop, Aminata", "O'Neil-Ba", "بن علي, محمد");
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
        assertThat(status(again).counts()).isEqualTo(new ImportStatus.Counts(0, 0, 2, 0));
        run(again);
        assertThat(members()).containsExactlyInAnyOrderElementsOf(before);

        var later = checked("1%1$s;Diop-Fall;;;;;\n".formatted(own), cohort);
        assertThat(status(later).counts()).isEqualTo(new ImportStatus.Counts(0, 1, 0, 0));
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

        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(1, 0, 0, 5));
        assertThat(asStaff(() -> imports.problems(id, 0, 100)))
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.key())
                .containsExactly(
                        "2 Service number import.problem.missing",
                        "3 Family name import.problem.missing",
                        "3 E-mail import.problem.email",
                        "3 Gender import.problem.gender",
                        "3 Category import.problem.category",
                        "4 Family name import.problem.line-break",
                        "5  import.problem.too-many-cells",
                        "5 Family name import.problem.too-long",
                        "5 Gender import.problem.gender",
                        "5 E-mail import.problem.twice",
                        "6 Service number import.problem.twice");
        assertThat(asStaff(() -> imports.problems(id, 2, 1)))
                .containsExactly(new ImportProblem(3, "E-mail", "no address", "import.problem.email", List.of("")));
        assertThatThrownBy(() -> asStaff(() -> {
                    imports.start(id);
                }))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(status(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(members()).isEmpty();
    }

    @Test
    void problemsAreDownloadedInTheReadersLanguageAndNoneIsAFormula() throws Exception {
        var id = checked("1%s;Diop;A;=1+1 @x;F;IPO;\n".formatted(own), cohort);

        assertThat(problems(id, Language.FR)).contains("2,E-mail,'=1+1 @x,").doesNotContain("import.problem");
        var second = checked(";Diop;A;=cmd();F;IPO;\n", cohort);
        assertThat(problems(second, Language.ES)).contains("2,E-mail,'=cmd(),No es una dirección de correo");
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
    void whatAStoppedServerLeftBehindIsSaidToBeInterrupted() throws Exception {
        var id = checked("5%s;Diop;Awa;;F;FPU;\n".formatted(own), cohort);
        store.changeState(id, List.of(ImportState.CHECKED), ImportState.IMPORTING);
        assertThat(status(id).state()).isEqualTo(ImportState.IMPORTING);

        clock.pass(Duration.ofMinutes(1));

        assertThat(status(id).state()).isEqualTo(ImportState.INTERRUPTED);
        assertThat(store.reportProgress(id, ImportState.IMPORTING, 1)).isFalse();
        assertThat(members()).isEmpty();
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

    @Test
    void columnsAreGuessedByTitleInAnyLanguageAndChosenByHand() throws Exception {
        var id = receive("Matricule,NOM,prénoms,Sexe,Grado,Remarques\n5%s,Diop,Awa,F,Cabo,x\n".formatted(own));
        var sheet = asStaff(() -> imports.columnMapping(id));

        assertThat(sheet.choices().columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ImportField.SERVICE_NUMBER, 0,
                        ImportField.FAMILY_NAME, 1,
                        ImportField.GIVEN_NAME, 2,
                        ImportField.GENDER, 3,
                        ImportField.RANK, 4));
        assertThat(sheet.columns().get(2)).isEqualTo(new ColumnMapping.Column("prénoms", List.of("Awa")));

        var byHand = new HashMap<>(sheet.choices().columns());
        byHand.put(ImportField.LANGUAGES, 5);
        byHand.remove(ImportField.FAMILY_NAME);
        refused(() -> check(id, new ImportChoices(true, byHand)), "import.refused.no-column.FAMILY_NAME");
        byHand.put(ImportField.FAMILY_NAME, 2);
        refused(() -> check(id, new ImportChoices(true, byHand)), "import.refused.column-twice");
        byHand.put(ImportField.GIVEN_NAME, 1);
        check(id, new ImportChoices(true, byHand));
        run(id);
        assertThat(members()).singleElement().satisfies(person -> {
            assertThat(person.familyName()).isEqualTo("Awa");
            assertThat(person.languages()).isEqualTo("x");
        });
    }

    @Test
    void aListWithoutTitlesIsReadFromItsFirstRow() throws Exception {
        var id = receive("5%1$s,Diop\n6%1$s,Sow\n".formatted(own));
        asStaff(() -> {
            imports.chooseSheet(id, "", false);
        });
        assertThat(asStaff(() -> imports.columnMapping(id)).columns().get(1))
                .isEqualTo(new ColumnMapping.Column("", List.of("Diop", "Sow")));
        check(id, new ImportChoices(false, Map.of(ImportField.SERVICE_NUMBER, 0, ImportField.FAMILY_NAME, 1)));
        run(id);

        assertThat(members()).hasSize(2);
    }

    @Test
    void aRegionalCentreSaysTheCountryOfEach() throws Exception {
        centre = people.regionalCentre("SN", "ML");
        staff = people.staff(centre);
        cohort = groups.cohort(centre, "Regional");
        var id =
                receive("No,Nom,Pays\n5%1$s,Diop,Sénégal\n5%1$s,Traoré,MLI\n6%1$s,Ba,Chad\n7%1$s,Ka,\n".formatted(own));
        check(id, asStaff(() -> imports.columnMapping(id)).choices());

        assertThat(asStaff(() -> imports.problems(id, 0, 9)))
                .extracting(problem -> problem.row() + " " + problem.value() + " " + problem.key())
                .containsExactly("4 Chad import.problem.country", "5  import.problem.missing");
        var mended = receive("No,Nom,Pays\n5%1$s,Diop,Sénégal\n5%1$s,Traoré,MLI\n".formatted(own));
        check(mended, asStaff(() -> imports.columnMapping(mended)).choices());
        run(mended);
        assertThat(members())
                .extracting(person -> person.familyName() + " " + person.country())
                .containsExactlyInAnyOrder("Diop " + new CountryCode("SN"), "Traoré " + new CountryCode("ML"));
        var without = receive("No,Nom\n5%1$s,Diop\n".formatted(own));
        refused(
                () -> check(
                        without, asStaff(() -> imports.columnMapping(without)).choices()),
                "import.refused.no-column.COUNTRY");
    }

    @Test
    void whereHAndMBothStandNobodyGuesses() throws Exception {
        var id = checked("1%1$s;A;;;M;;\n2%1$s;B;;;H;;\n3%1$s;C;;;Mujer;;\n".formatted(own), cohort);

        assertThat(asStaff(() -> imports.problems(id, 0, 9)))
                .extracting(problem -> problem.row() + " " + problem.key())
                .containsExactly("3 import.problem.gender-letters");
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

    @Test
    void whatCannotBeReadIsRefusedWithASentence() throws Exception {
        refused(() -> receive(""), "import.refused.empty");
        refused(() -> receive("a,\"b\nc,d"), "import.refused.quotation-mark");
        refused(() -> receive("a".repeat(21 * 1024 * 1024)), "import.refused.too-large");
        var titlesAlone = receive(HEAD);
        refused(
                () -> check(
                        titlesAlone,
                        asStaff(() -> imports.columnMapping(titlesAlone)).choices()),
                "import.refused.empty");
    }

    @Test
    void theEmptyListIsUnderstoodInEveryLanguageAndFormat() throws Exception {
        for (var language : Language.values()) {
            for (var format : TableFormat.values()) {
                var file = Files.createTempFile(folder, "template", "." + format.extension());
                try (var target = Files.newOutputStream(file)) {
                    asStaff(() -> {
                        imports.writeTemplate(format, language, target);
                    });
                }
                var id = asStaff(() -> imports.receive("list", file, null));

                assertThat(asStaff(() -> imports.columnMapping(id)).choices().columns())
                        .hasSize(ImportField.values().length - 1);
            }
        }
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

    private ImportId receive(String content) throws Exception {
        var file = Files.writeString(Files.createTempFile(folder, "list", ".csv"), content);
        return asStaff(() -> imports.receive("list.csv", file, null));
    }

    private void check(ImportId id, ImportChoices choices) throws Exception {
        asStaff(() -> {
            imports.check(id, cohort, choices);
        });
        await().until(() -> !status(id).state().isRunning());
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
            imports.writeProblems(id, language, target);
        });
        return target.toString(StandardCharsets.UTF_8);
    }

    private List<PersonProfile> members() throws Exception {
        return asStaff(() -> matrix.page(cohort, ProgressFilter.EVERYBODY, 0, 1000).stream()
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

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
