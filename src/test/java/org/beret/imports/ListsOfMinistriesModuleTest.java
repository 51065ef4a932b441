package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.people.Gender;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Files that once ended wrong, each with what comes in and what is said of the rest: the right people, or a sentence in every language by
 * which a clerk mends it. People and numbers are invented.
 */
@ModuleTest
class ListsOfMinistriesModuleTest extends ListsSetup {

    private static final Path LISTS = Path.of("src/test/resources/lists");
    private static final String LATIN = "windows-1252";

    /** What a sentence has at least that tells what to do. */
    private static final int SENTENCE = 20;

    @Autowired
    private Texts texts;

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(
                        "04-mac-roman.csv",
                        List.of(),
                        List.of(
                                "SN-0101 N'Diaye, Aïssatou WOMAN",
                                "SN-0102 Sène, Élodie-Françoise WOMAN",
                                "SN-0103 d’Almeida, Jean-Oeuvre MAN")),
                arguments(
                        "05-dos-cp850.csv",
                        List.of(),
                        List.of(
                                "SN-0101 N'Diaye, Aïssatou WOMAN",
                                "SN-0102 Sène, Élodie-Françoise WOMAN",
                                "SN-0103 d'Almeida, Jean-Oeuvre MAN")),
                arguments(
                        "08-fullname.csv",
                        List.of("4 import.problem.full-name"),
                        List.of("F-1 DIOP, Aminata WOMAN", "F-2 NDIAYE, Moussa MAN")),
                arguments(
                        "08b-fullname-fr.csv", List.of(), List.of("F-1 DIOP, Aminata WOMAN", "F-2 NDIAYE, Moussa MAN")),
                arguments(
                        "09-es-titles.csv",
                        List.of("import.refused.letter-m", "import.refused.encoding"),
                        List.of(
                                "ES-1 García Márquez, Gabriela WOMAN",
                                "ES-2 Peña, Íñigo MAN",
                                "ES-3 López, Ana WOMAN",
                                "ES-4 Ruiz, Luis MAN")),
                arguments(
                        "10-gender.csv",
                        List.of("2 import.problem.gender", "4 import.problem.gender", "8 import.problem.gender"),
                        List.of(
                                "G-10 Ten,  MAN",
                                "G-11 Eleven,  WOMAN",
                                "G-12 Twelve,  NOT_STATED",
                                "G-2 Two,  WOMAN",
                                "G-4 Four,  WOMAN",
                                "G-5 Five,  MAN",
                                "G-6 Six,  WOMAN",
                                "G-8 Eight,  WOMAN",
                                "G-9 Nine,  WOMAN")),
                arguments(
                        "12b-sci-unique.csv",
                        List.of(
                                "2 import.problem.number-exponent",
                                "3 import.problem.number-exponent",
                                "import.refused.problems"),
                        List.of()),
                arguments(
                        "15-title-rows.csv",
                        List.of("import.refused.encoding", "7 import.problem.missing"),
                        List.of("TR-1 Diop, Awa NOT_STATED", "TR-2 Fall, Ali NOT_STATED")),
                arguments(
                        "16-no-head.csv", List.of(), List.of("NH-1 Diop, Awa NOT_STATED", "NH-2 Fall, Ali NOT_STATED")),
                arguments(
                        "17-ordinal-and-matricule.csv",
                        List.of(),
                        List.of("OM-1 Diop, Awa WOMAN", "OM-2 Fall, Ali MAN")),
                arguments(
                        "18-emails.csv",
                        List.of("3 import.problem.email", "8 import.problem.email", "10 import.problem.email"),
                        List.of(
                                "M-1 A,  NOT_STATED",
                                "M-3 C,  NOT_STATED",
                                "M-4 D,  NOT_STATED",
                                "M-5 E,  NOT_STATED",
                                "M-6 F,  NOT_STATED",
                                "M-8 H,  NOT_STATED")),
                arguments("19-renamed-pdf.csv", List.of("import.refused.not-a-table"), List.of()),
                arguments("20-html.xls", List.of(), List.of("HT-1 Diop, Awa NOT_STATED")),
                arguments("20b-html-as.csv", List.of(), List.of("HT-1 Diop, Awa NOT_STATED")),
                arguments("20c-html-as.xlsx", List.of(), List.of("HT-1 Diop, Awa NOT_STATED")),
                arguments(
                        "22-category.csv",
                        List.of("4 import.problem.category", "5 import.problem.category", "7 import.problem.category"),
                        List.of("C-1 A,  NOT_STATED", "C-2 B,  NOT_STATED", "C-5 E,  NOT_STATED")),
                arguments(
                        "30-merged-titles.xlsx",
                        List.of(),
                        List.of("W-5 Diop5, Awa WOMAN", "W-6 Diop6, Awa WOMAN", "W-7 Diop7, Awa WOMAN")),
                arguments("31-several-sheets-hidden.xlsx", List.of(), List.of("S-1 Diop, Awa NOT_STATED")),
                arguments("32-hidden-first.xlsx", List.of(), List.of("S-2 Fall, Ali NOT_STATED")),
                arguments(
                        "33-formulas-uncached.xlsx",
                        List.of(
                                "2 import.problem.not-calculated",
                                "3 import.problem.not-calculated",
                                "import.refused.problems"),
                        List.of()),
                arguments(
                        "46-old.xls",
                        List.of(),
                        List.of(
                                "HR-1 Nom1, P NOT_STATED",
                                "HR-3 Nom3, P NOT_STATED",
                                "HR-4 Nom4, P NOT_STATED",
                                "HR-5 Nom5, P NOT_STATED")),
                arguments(
                        "47-list.ods",
                        List.of(),
                        List.of(
                                "HR-1 Nom1, P NOT_STATED",
                                "HR-3 Nom3, P NOT_STATED",
                                "HR-4 Nom4, P NOT_STATED",
                                "HR-5 Nom5, P NOT_STATED")),
                arguments(
                        "51-rotationA-numbered.csv",
                        List.of("import.refused.encoding"),
                        List.of(
                                "RA-0001 Sow, Aïda MAN",
                                "RA-0002 Bâ, Moussa WOMAN",
                                "RA-0003 Bâ, Aïda WOMAN",
                                "RA-0004 Diop, Aïda MAN",
                                "RA-0005 Ndiaye, Awa WOMAN")),
                arguments(
                        "52-rotationB-numbered.csv",
                        List.of(),
                        List.of(
                                "RB-0001 Sow, Fatou MAN",
                                "RB-0002 Ndiaye, Aïda WOMAN",
                                "RB-0003 Fall, Aïda MAN",
                                "RB-0004 Guèye, Aïda WOMAN",
                                "RB-0005 Bâ, Awa WOMAN")),
                arguments(
                        "53-es-M-only.csv",
                        List.of("import.refused.letter-m"),
                        List.of("MM-1 López, Ana WOMAN", "MM-2 Ruiz, María José WOMAN")),
                arguments(
                        "han-names.csv",
                        List.of(),
                        List.of("HN-001 王, 建国 NOT_STATED", "HN-002 田中, 太郎 NOT_STATED", "HN-003 김, 믜쁫 NOT_STATED")),
                arguments(
                        "mixed-encoding.csv",
                        List.of(),
                        List.of(
                                "MX-001 Núñez1, José MAN",
                                "MX-002 Núñez2, José MAN",
                                "MX-003 Núñez3, José MAN",
                                "MX-004 Núñez4, José MAN",
                                "MX-005 Núñez5, José MAN",
                                "MX-006 Muñoz, Inés WOMAN")),
                arguments(
                        "nfd-name.csv",
                        List.of(),
                        List.of("NF-001 Pérez Núñez, José NOT_STATED", "NF-002 Pérez Núñez, Josefa NOT_STATED")));
    }

    /** Numbers and addresses are of the whole database, and some files have the same. */
    @AfterEach
    void nobodyKeepsANumberThatAnotherFileHas() {
        jdbc.sql(
                        "update people_person set service_number = null, service_key = null, email = null where centre_id = :centre and role = 'TRAINEE'")
                .param("centre", centre.value())
                .update();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theRightPeopleComeInAndOfTheRestItIsSaidWhatToMend(String name, List<String> toSay, List<String> meant)
            throws Exception {
        var said = imported(name);

        assertThat(everybody()).isEqualTo(meant);
        assertThat(said).isEqualTo(toSay);
        said.stream()
                .map(line -> line.replaceFirst("^\\d+ ", ""))
                .forEach(key -> Stream.of(Language.values())
                        .forEach(language -> assertThat(texts.in(language, key, "1", "2", "3"))
                                .as("%s in %s", key, language)
                                .hasSizeGreaterThan(SENTENCE)
                                .isNotEqualTo(key)));
    }

    @Test
    void theSecondRotationLeavesTheFirstAsItIs() throws Exception {
        imported("51-rotationA-numbered.csv");
        var first = everybody();
        imported("52-rotationB-numbered.csv");

        assertThat(everybody()).hasSize(10).containsAll(first);
    }

    @Test
    void everyFileIsTried() throws Exception {
        try (var files = Files.list(LISTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            lists().map(list -> (String) list.get()[0]).toList());
        }
    }

    /** As a clerk would: answers what is asked, and takes the good rows if there are any. Returns what was said. */
    private List<String> imported(String name) throws Exception {
        var said = new ArrayList<String>();
        try {
            var id = asStaff(() -> imports.receive(name, LISTS.resolve(name), null));
            checkedAsAsked(id, said);
            said.addAll(problems(id));
            people.as(staff, () -> imports.startGood(id));
            awaitEnd(id);
            assertThat(status(id).state()).isEqualTo(ImportState.DONE);
        } catch (BusinessRuleViolation refused) {
            said.add(refused.messageKey());
        }
        return said;
    }

    private void checkedAsAsked(ImportId id, List<String> said) throws Exception {
        var choices = choices(id);
        for (var question = 0; question < 3; question++) {
            try {
                check(id, choices);
                return;
            } catch (BusinessRuleViolation asked) {
                choices = answered(choices, asked);
                said.add(asked.messageKey());
            }
        }
    }

    private static ImportChoices answered(ImportChoices choices, BusinessRuleViolation asked) {
        return switch (asked.messageKey()) {
            case "import.refused.encoding" ->
                new ImportChoices(
                        choices.reading().withEncoding(LATIN),
                        choices.columns(),
                        choices.letterM(),
                        choices.nameOrder());
            case "import.refused.letter-m" -> choices.withLetterM(Optional.of(Gender.WOMAN));
            default -> throw asked;
        };
    }
}
