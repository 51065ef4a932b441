package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beret.authoring.findings.Finding;
import org.beret.catalogue.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeforeAndAfterRulesTest {

    private static final String MODULE = "greeting/module.yaml";
    private static final String GATE = "greeting/questions/at-the-gate.yaml";
    private static final String FOLDER = "greeting/before-and-after/";
    private static final String RADIO = FOLDER + "radio-call.yaml";

    private CourseFolder folder;

    @BeforeEach
    void copy(@TempDir Path parent) throws IOException {
        folder = new CourseFolder(parent);
    }

    private List<String> findings() throws IOException {
        return CourseReading.of(folder.path()).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void tenQuestionsArePartOfTheModuleAndNotOfItsBank() throws IOException {
        var module =
                CourseReading.of(folder.path()).course().orElseThrow().modules().getFirst();

        assertThat(module.beforeAndAfter()).hasSize(10);
        assertThat(module.questions())
                .hasSize(3)
                .extracting(Question::id)
                .doesNotContainAnyElementsOf(
                        module.beforeAndAfter().stream().map(Question::id).toList());
    }

    @Test
    void nineAreTooFewAndElevenTooMany() throws IOException {
        var radio = folder.read(RADIO);
        folder.delete(RADIO);
        assertThat(findings()).singleElement().asString().contains(MODULE, "It asks 9 questions before and after");

        folder.write(RADIO, radio);
        folder.write(FOLDER + "eleventh.yaml", radio.replace("id: radio-call", "id: eleventh"));
        assertThat(findings()).anyMatch(finding -> finding.contains("It asks 11 questions before and after"));
    }

    @Test
    void aModuleMayDoWithout() throws IOException {
        try (var files = Files.list(folder.path().resolve(FOLDER))) {
            files.forEach(file -> folder.delete(folder.path().relativize(file).toString()));
        }

        assertThat(findings()).isEmpty();
    }

    @Test
    void anIdIsNotThatOfACertifyingQuestion() throws IOException {
        folder.write(FOLDER + "at-the-gate.yaml", folder.read(RADIO).replace("id: radio-call", "id: at-the-gate"));
        folder.delete(RADIO);

        assertThat(findings())
                .singleElement()
                .asString()
                .contains(FOLDER + "at-the-gate.yaml", "has the id 'at-the-gate' too");
    }

    @Test
    void whatAQuestionOfTheQuizAsksIsNotAskedInNearlyTheSameWords() throws IOException {
        folder.write(
                FOLDER + "at-the-door.yaml",
                folder.read(GATE)
                        .replace("id: at-the-gate", "id: at-the-door")
                        .replace("A woman stops at the gate.", "A man waits at your door.")
                        .replace("Une femme s'arrête", "Un homme s'arrête"));
        folder.delete(RADIO);

        assertThat(findings())
                .hasSize(2)
                .allMatch(finding -> finding.contains("it nearly says what 'at-the-gate' says"))
                .anyMatch(finding -> finding.contains("In en"))
                .anyMatch(finding -> finding.contains("In fr"));
    }

    @Test
    void norAreTwoOfTheTenAlikeInOneLanguageAlone() throws IOException {
        folder.write(
                FOLDER + "radio-again.yaml",
                folder.read(RADIO).replace("id: radio-call", "id: radio-again").replaceAll("en: \"[^\"]*", "$0 zu"));
        folder.delete(FOLDER + "uniform-and-hat.yaml");

        assertThat(findings()).isNotEmpty().anyMatch(finding -> finding.contains("In fr it nearly says"));
    }

    @Test
    void aCueThatTheBankTeachesIsFoundInTheTen() throws IOException {
        for (var file : List.of("at-the-gate", "two-greetings")) {
            folder.replace(
                    "greeting/questions/" + file + ".yaml",
                    "Good morning.\"",
                    "Good morning, because it is so and it stays so.\"");
        }
        try (var files = Files.list(folder.path().resolve(FOLDER))) {
            files.map(file -> folder.path().relativize(file).toString()).forEach(this::giveAway);
        }

        assertThat(findings()).anyMatch(finding -> finding.contains("before and after in en are guessed by form"));
    }

    private void giveAway(String file) {
        folder.write(
                file,
                folder.read(file)
                        .replaceAll(
                                "(correct: true\\s+text: \\{en: \"[^\"]*)", "$1, because it is so and it stays so"));
    }
}
