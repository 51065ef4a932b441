package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.Draft.Quiz;
import org.beret.authoring.findings.Finding;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.Level;
import org.beret.catalogue.MultipleChoice;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.Question.Head;
import org.beret.catalogue.Question.Option;
import org.beret.catalogue.Question.ReadAgain;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.SingleChoice;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuessingTest {

    private static final String[] WORDS = {"patrol", "market", "gate", "radio", "elder", "convoy", "at dusk", "in town"
    };
    private static final SourceLocation PLACE = new SourceLocation("module.yaml", 1);
    private static final UnaryOperator<String> NO_CUE = UnaryOperator.identity();

    private final Random random = new Random(48);

    @Test
    void questionsWithoutCuesPass() {
        var draft = draft(module("a", 40, NO_CUE), module("b", 40, NO_CUE), module("c", 40, NO_CUE));

        assertThat(findings(draft)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cues")
    void aCueInAllModulesIsFoundInEach(String name, UnaryOperator<String> cue) {
        var draft = draft(module("a", 25, cue), module("b", 25, cue), module("c", 25, cue));

        assertThat(findings(draft))
                .filteredOn(finding -> finding.contains("learnt from other modules"))
                .hasSize(3);
        assertThat(findings(draft)).anyMatch(finding -> finding.contains("All its questions in en are guessed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cues")
    void aCueInOneModuleIsFoundThere(String name, UnaryOperator<String> cue) {
        var draft = draft(module("a", 30, NO_CUE), module("b", 30, cue), module("c", 30, NO_CUE));

        assertThat(findings(draft)).anyMatch(finding -> finding.contains("the rest of the module"));
    }

    private static Stream<Arguments> cues() {
        return Stream.of(
                cue("the longest", key -> key + " and on and on and on and on"),
                cue("the shortest", key -> "Go."),
                cue("a reason", key -> key.replace("gate", "because")),
                cue("an absolute word", key -> "always " + key),
                cue("a comma", key -> key.replaceFirst(" ", ", ")),
                cue("a number", key -> "3 " + key),
                cue("in quotation marks", key -> "“" + key + "”"),
                cue("without a condition", key -> key.replace("when ", "")));
    }

    private static Arguments cue(String name, UnaryOperator<String> cue) {
        return arguments(name, cue);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closeCues")
    void aCueThatRanksDoNotSeeIsFoundByAmounts(String name, UnaryOperator<String> cue) {
        var draft = draft(module("a", 40, cue), module("b", 40, cue), module("c", 40, cue));

        assertThat(findings(draft)).isEmpty();
        assertThat(closely(draft))
                .filteredOn(finding -> finding.contains("learnt from other modules"))
                .hasSize(3);
    }

    private static Stream<Arguments> closeCues() {
        return Stream.of(
                cue("what is urgent", key -> key.replace("fit", "now")),
                cue("people", key -> key.replace("fit", "him")),
                cue("first person", key -> key.replace("fit", "our")),
                cue("what is told", key -> key.replace("fit", "ask")));
    }

    @Test
    void questionsWithoutCuesPassByAmountsToo() {
        var draft = draft(module("a", 40, NO_CUE), module("b", 40, NO_CUE), module("c", 40, NO_CUE));

        assertThat(closely(draft)).isEmpty();
    }

    @Test
    void chanceCountsHowManyOptionsAreRight() {
        var three = ChoiceForm.of(
                new MultipleChoice(head("q"), options(5, NO_CUE), true, Set.of(id(0), id(1), id(2))), Language.EN);

        assertThat(three.chance()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void asManyByChanceIsASumOfBernoulliTrials() {
        assertThat(new Guessing(2, List.of(0.5, 0.25)).probability()).isEqualTo(0.125);
        assertThat(new Guessing(1, List.of(0.5, 0.25)).probability()).isEqualTo(0.625);
        assertThat(new Guessing(0, List.of(0.5, 0.25)).probability()).isEqualTo(1);
    }

    @Test
    void ranksTellTiesApart() {
        double[] all = {1, 1, 2, 5};

        assertThat(IntStream.range(0, 4).mapToObj(i -> ChoiceForm.Rank.of(all[i], all)))
                .containsExactly(
                        ChoiceForm.Rank.LOWEST,
                        ChoiceForm.Rank.LOWEST,
                        ChoiceForm.Rank.HIGHER,
                        ChoiceForm.Rank.HIGHEST);
        assertThat(ChoiceForm.Rank.of(1, new double[] {1, 1})).isEqualTo(ChoiceForm.Rank.SAME);
    }

    private static List<String> findings(Draft draft) {
        var findings = new Findings();
        new GuessingRule().check(draft, findings);
        return findings.all().stream().map(Finding::toString).toList();
    }

    private static List<String> closely(Draft draft) {
        var findings = new Findings();
        GuessingRule.closely(GuessingTable.byAmounts(draft), findings);
        return findings.all().stream().map(Finding::toString).toList();
    }

    private static Draft draft(DraftModule... modules) {
        return new Draft(
                PLACE,
                "course",
                "1.0.0",
                Set.of(Language.EN),
                text("Course"),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(modules));
    }

    /** A module with single choices whose right options were changed by this. */
    private DraftModule module(String id, int questions, UnaryOperator<String> cue) {
        var asked = IntStream.range(0, questions)
                .mapToObj(number -> question(id + "-" + number, cue))
                .toList();
        var quiz = new Quiz(80, 3, 60, false, List.of(), false, Optional.empty(), Map.of(), PLACE);
        return new DraftModule(
                new SourceLocation(id + "/module.yaml", 1),
                id,
                true,
                text(id),
                text(id),
                Optional.empty(),
                Optional.empty(),
                10,
                List.of(),
                List.of(),
                quiz,
                asked,
                List.of(),
                Map.of());
    }

    private DraftQuestion question(String id, UnaryOperator<String> cue) {
        var key = random.nextInt(4);
        var options = new ArrayList<>(options(4, NO_CUE));
        var changed = options.get(key);
        options.set(key, new Option(changed.id(), text(cue.apply(changed.text().in(Language.EN))), text("So.")));
        Question question = new SingleChoice(head(id), List.copyOf(options), true, id(key));
        return new DraftQuestion(
                question, ref("objective"), ref("lesson#section"), List.of(), List.of(), PLACE, Map.of());
    }

    private List<Option> options(int count, UnaryOperator<String> cue) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option(id(number), text(cue.apply(sentence())), text("So.")))
                .toList();
    }

    /** Some words of this small language, each with a condition at its beginning and a word without meaning at its end. */
    private String sentence() {
        var words = random.ints(4 + random.nextInt(5), 0, WORDS.length)
                .mapToObj(word -> WORDS[word])
                .toList();
        return "when gate " + String.join(" ", words) + " fit";
    }

    private static OptionId id(int number) {
        return new OptionId("option-" + number);
    }

    private static Head head(String id) {
        var section = new ReadAgain(new LessonId("lesson"), "section");
        return new Head(
                new QuestionId(id), new ObjectiveId("objective"), Level.APPLY, false, false, section, text("Which?"));
    }

    private static Ref ref(String id) {
        return new Ref(id, PLACE);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.EN, text));
    }
}
