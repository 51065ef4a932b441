package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.StepId;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseRulesTest {

    private static final String EN = TestCaseFiles.EN;
    private static final String FR = TestCaseFiles.FR;

    @TempDir
    private Path parent;

    private CourseFolder folder;

    @BeforeEach
    void aCourseWithACase() throws IOException {
        folder = new CourseFolder(parent);
        TestCaseFiles.addTo(folder);
    }

    @Test
    void aCaseWithoutFaultsIsReadWithItsStepsChoicesAndEnds() throws IOException {
        assertThat(CourseReading.of(folder.path()).findings()).isEmpty();
        var study = lesson().caseStudy().orElseThrow();

        assertThat(study.steps())
                .extracting(step -> step.id().value())
                .containsExactly("gate", "list", "page", "greet");
        var gate = study.steps().getFirst();
        assertThat(gate.isDecision()).isTrue();
        assertThat(gate.choices().getLast().leadsTo()).isEqualTo(new StepId("list"));
        assertThat(gate.choices().getLast().text().in(Language.FR)).isEqualTo("Vous regardez d’abord votre liste.");
        assertThat(study.step(new StepId("page")).flatMap(CaseStudy.Step::ending))
                .contains(Ending.HARMFUL);
    }

    @Test
    void onlyAWayFromTheFirstStepToAnEndIsAWay() throws IOException {
        var study = lesson().caseStudy().orElseThrow();

        assertThat(study.isWay(ids("gate", "greet"))).isTrue();
        assertThat(study.isWay(ids("gate", "list", "page"))).isTrue();
        assertThat(Stream.of(
                        ids(),
                        ids("gate"),
                        ids("gate", "list"),
                        ids("list", "page"),
                        ids("gate", "page"),
                        ids("gate", "x")))
                .noneMatch(study::isWay);
    }

    @Test
    void theTextIsAWholeWithoutAScript() throws IOException {
        var html = lesson().in(Language.EN).html();

        assertThat(html)
                .contains("class=\"step\"", "id=\"gate\"", "id=\"debriefing\"")
                .contains("href=\"modules/greeting/lessons/third-visitor#list\"")
                .contains("data-step=\"list\"", "data-title=\"She waits\"", "<ul class=\"choices\">")
                .contains("class=\"end harmful\"", "It ends in harm")
                .doesNotContain("step:", ":::");
        assertThat(html.split("<section", -1)).hasSameSizeAs(html.split("</section>", -1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void eachFaultIsFoundWhereItStands(
            String name, String file, String original, String fault, String at, String problem) throws IOException {
        folder.replace(file, original, fault);
        var place = "small/" + file + ":" + TestCaseFiles.line(folder, file, at);

        var reading = CourseReading.of(folder.path());

        assertThat(reading.course()).isEmpty();
        assertThat(reading.findings()).as("findings").anySatisfy(finding -> {
            assertThat(finding.file() + ":" + finding.line()).isEqualTo(place);
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    static Stream<Arguments> faults() {
        return Stream.of(graph(), endings(), writing(), languages()).flatMap(faults -> faults);
    }

    private static Stream<Arguments> graph() {
        return Stream.of(
                arguments("a dead end", EN, "::: end good\n", "::: caution\n", "## She speaks", "is a dead end"),
                arguments("an unknown step", EN, "step:page", "step:door", "- [You turn", "no step 'door'"),
                arguments("a loop", EN, "step:page", "step:gate", "- [You turn", "back to 'gate', a loop"),
                arguments("a step that leads to itself", EN, "step:page", "step:list", "- [You turn", "'list', a loop"),
                arguments(
                        "a step nobody reaches",
                        EN,
                        "- [You turn the page without a word.](step:page)\n",
                        "",
                        "## She leaves",
                        "No way leads to the step 'page'"),
                arguments("two choices that are one", EN, "step:page", "step:greet", "- [You turn", "lead to 'greet'"),
                arguments(
                        "a choice of the debriefing",
                        EN,
                        "step:page",
                        "step:debriefing",
                        "- [You turn",
                        "no step 'debriefing'"));
    }

    private static Stream<Arguments> endings() {
        return Stream.of(
                arguments("an unknown end", EN, "end good", "end happy", "::: end happy", "no end 'happy'"),
                arguments("only good ends", EN, "end harmful", "end good", "# The third", "only good ends"),
                arguments("no good end", EN, "end good", "end mixed", "# The third", "only good ends, or none"),
                arguments(
                        "an end that goes on",
                        EN,
                        "She walks away and does not come back.\n",
                        "- [You run after her.](step:greet)\n",
                        "## She leaves",
                        "ends and goes on"),
                arguments("no debriefing", EN, "{#debriefing}", "{#talk}", "# The third", "no debriefing"),
                arguments(
                        "a debriefing that goes on",
                        EN,
                        "A greeting opens a conversation.",
                        "::: end good\nEnd.\n:::\n",
                        "## Debriefing",
                        "debriefing goes on or ends"));
    }

    private static Stream<Arguments> writing() {
        return Stream.of(
                arguments(
                        "a link to a step in a sentence",
                        EN,
                        "She walks away",
                        "She [walks](step:greet) away",
                        "She [walks]",
                        "is no choice"),
                arguments(
                        "an item of a list of choices that leads nowhere",
                        EN,
                        "- [You greet her now.](step:greet)\n",
                        "- [You greet her now.](step:greet)\n- You wait.\n",
                        "- You wait",
                        "'You wait.' is no choice"),
                arguments(
                        "a choice before the first step",
                        EN,
                        "## Tuesday",
                        "- [Begin.](step:gate)\n\n## Tuesday",
                        "- [Begin",
                        "'gate' is no choice"),
                arguments("a step twice", EN, "{#page}", "{#list}", "## She leaves", "'list' stands twice"),
                arguments(
                        "a step within a block",
                        EN,
                        "Nobody knows what",
                        "## Inside {#inside}\n\nNobody knows what",
                        "# The third",
                        "within a block"),
                arguments("a choice without a text", EN, "[You greet her now.]", "[]", "- [](step", "has no text"),
                arguments(
                        "a step that says nothing",
                        EN,
                        """
                        She waits and looks at the road behind her.

                        - [You greet her now.](step:greet)
                        - [You turn the page without a word.](step:page)
                        """,
                        "- [](step:greet)\n- [](step:page)\n",
                        "## She waits",
                        "says nothing"),
                arguments(
                        "steps in a lesson that is no case",
                        TestCaseFiles.MODULE,
                        "kind: case, ",
                        "",
                        "id: third",
                        "has choices or an end and is no case"),
                arguments("an unknown kind", TestCaseFiles.MODULE, "kind: case", "kind: play", "id: third", "no kind"));
    }

    private static Stream<Arguments> languages() {
        return Stream.of(
                arguments(
                        "a step that is not translated",
                        FR,
                        "Elle s'en va et ne revient pas.\n\n::: end harmful\nPersonne ne sait ce qu'elle voulait dire.",
                        "She walks away and does not come back.\n\n::: end harmful\nNobody knows what she wanted to say.",
                        "## Elle part",
                        "The same words stand in the en text"),
                arguments(
                        "a choice that is not translated",
                        FR,
                        "Vous tournez la page sans un mot.",
                        "You turn the page without a word.",
                        "- [You turn",
                        "The same words stand in the en text"),
                arguments(
                        "another way", FR, "step:page", "step:greet", "- [Vous tournez", "Here stands 'choice greet'"),
                arguments("a step too few", FR, "{#list}", "{#liste}", "## Elle attend", "'section liste' where"),
                arguments("another end", FR, "end good", "end mixed", "::: end mixed", "Here stands 'end mixed'"));
    }

    private Lesson lesson() throws IOException {
        var course = CourseReading.of(folder.path()).course().orElseThrow();
        return course.modules().getFirst().lessons().getLast();
    }

    private static List<StepId> ids(String... ids) {
        return Stream.of(ids).map(StepId::new).toList();
    }
}
