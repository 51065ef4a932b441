package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beret.ModuleTest;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.PersonProfile;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How the columns of a file are found and chosen, and what is read from them. */
@ModuleTest
class ImportColumnsModuleTest {

    private static final String HEAD = "Service number;Family name;Given name;E-mail;Gender;Category;Rank\n";

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportDownloads downloads;

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
    void problemsAreDownloadedInTheReadersLanguageAndNoneIsAFormula() throws Exception {
        var id = checked("1%s;Diop;A;=1+1 @x;F;IPO;\n".formatted(own), cohort);

        assertThat(problems(id, Language.FR)).contains("2;E-mail;'=1+1 @x;").doesNotContain("import.problem");
        var second = checked(";Diop;A;=cmd();F;IPO;\n", cohort);
        assertThat(problems(second, Language.ES)).contains("2;E-mail;'=cmd();No es una dirección de correo");
    }

    @Test
    void namesOfAListFromAMacAreComposed() throws Exception {
        var typed = Normalizer.normalize("Pérez\u00A0 Núñez", Normalizer.Form.NFD);
        run(checked("1%s;%s ;Zoé;;F;IPO;\n".formatted(own, typed), cohort));

        assertThat(members()).extracting(PersonProfile::familyName).containsExactly("Pérez Núñez");
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
        refused(
                () -> check(id, new ImportChoices(ListReading.AS_DETECTED, byHand)),
                "import.refused.no-column.FAMILY_NAME");
        byHand.put(ImportField.FAMILY_NAME, 2);
        refused(() -> check(id, new ImportChoices(ListReading.AS_DETECTED, byHand)), "import.refused.column-twice");
        byHand.put(ImportField.GIVEN_NAME, 1);
        check(id, new ImportChoices(ListReading.AS_DETECTED, byHand));
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
            imports.chooseReading(id, "", ListReading.AS_DETECTED.withTitleRow(ListReading.NO_TITLES));
        });
        assertThat(asStaff(() -> imports.columnMapping(id)).columns().get(1))
                .isEqualTo(new ColumnMapping.Column("", List.of("Diop", "Sow")));
        check(
                id,
                new ImportChoices(
                        ListReading.AS_DETECTED.withTitleRow(ListReading.NO_TITLES),
                        Map.of(ImportField.SERVICE_NUMBER, 0, ImportField.FAMILY_NAME, 1)));
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
                .containsExactly("4 Chad import.problem.other-country", "5  import.problem.missing");
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
    void whatCannotBeReadIsRefusedWithASentence() throws Exception {
        refused(() -> receive(""), "import.refused.empty");
        refused(() -> receive("a,\"b\nc,d"), "import.refused.quotation-mark");
        refused(() -> receive("%PDF-1.4\n1 0 obj"), "import.refused.not-a-table");
        refused(() -> receive("<html><p>Matricule</p></html>"), "import.refused.web-page");
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
                        downloads.writeTemplate(format, language, target);
                    });
                }
                var id = asStaff(() -> imports.receive("list", file, null));

                assertThat(asStaff(() -> imports.columnMapping(id)).choices().columns())
                        .containsOnlyKeys(Stream.of(ImportField.values())
                                .filter(field -> field.isInTemplate() && field != ImportField.COUNTRY)
                                .toList());
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

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
