package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.beret.authoring.findings.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriticalRulesTest {

    private static final String MODULE = "greeting/module.yaml";
    private static final String GATE = "greeting/questions/at-the-gate.yaml";
    private static final String TWO = "greeting/questions/two-greetings.yaml";
    private static final String CHILD = "greeting/questions/a-child-waves.yaml";

    private CourseFolder folder;

    @BeforeEach
    void copy(@TempDir Path parent) throws IOException {
        folder = new CourseFolder(parent);
        for (var question : List.of(GATE, TWO, CHILD)) {
            folder.replace(question, "level: apply\n", "level: apply\ncritical: true\n");
        }
        folder.replace(CHILD, "grade: acceptable", "grade: harmful");
        quiz("critical-must-be-right: true\n  critical-objectives: [greet]");
    }

    private void quiz(String rules) {
        folder.replace(MODULE, "attempts: 3\n", "attempts: 3\n  " + rules + "\n");
    }

    private List<String> findings() throws IOException {
        return CourseReading.of(folder.path()).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void anObjectiveAllOfWhoseQuestionsAreCriticalIsAlwaysAsked() throws IOException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aQuestionThatIsNotCriticalCouldBeTheOneThatIsDrawn() throws IOException {
        folder.replace(GATE, "critical: true\n", "critical: false\n");
        folder.replace(TWO, "critical: true\n", "");

        assertThat(findings())
                .hasSize(2)
                .allMatch(
                        finding -> finding.contains("is not critical, and may be drawn where 'greet' has to be asked"))
                .anyMatch(finding -> finding.contains(GATE))
                .anyMatch(finding -> finding.contains(TWO));
    }

    @Test
    void aQuestionForPracticeIsNeverDrawn() throws IOException {
        folder.write(
                "greeting/questions/at-dusk.yaml",
                folder.read(GATE)
                        .replace("id: at-the-gate", "id: at-dusk")
                        .replace("critical: true\n", "practice: true\n"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aCriticalQuestionRestsOnNoFactThatNobodyHasRead() throws IOException {
        folder.replace("sources.yaml", "locator: s. 1, status: verified", "locator: s. 1, status: general");

        assertThat(findings())
                .hasSize(3)
                .allMatch(finding -> finding.contains("is critical, and rests on S-01, which is general knowledge"))
                .anyMatch(finding -> finding.contains(GATE));
    }

    @Test
    void aModuleInWhichNoObjectiveIsCriticalMayAskNoCriticalQuestion() throws IOException {
        folder.replace(MODULE, "  critical-objectives: [greet]\n", "");

        assertThat(findings()).singleElement().asString().contains("An attempt may hold no critical question");
    }

    @Test
    void whatIsCriticalDecidesOnlyWhereItMustBeRight() throws IOException {
        folder.replace(MODULE, "  critical-must-be-right: true\n", "");

        assertThat(findings())
                .hasSize(4)
                .anyMatch(finding -> finding.contains("Critical objectives decide nothing here"))
                .anyMatch(finding -> finding.contains(GATE) && finding.contains("decides nothing in this module"));
    }

    @Test
    void aCriticalObjectiveIsOneOfTheModule() throws IOException {
        folder.replace(MODULE, "critical-objectives: [greet]", "critical-objectives: [greet, shout]");

        assertThat(findings()).singleElement().asString().contains("no objective 'shout'");
    }

    @Test
    void anAcceptableAnswerWouldFailTheAttempt() throws IOException {
        folder.replace(CHILD, "grade: harmful", "grade: acceptable");

        assertThat(findings()).isNotEmpty().allMatch(finding -> finding.contains("would fail the whole attempt"));
    }
}
