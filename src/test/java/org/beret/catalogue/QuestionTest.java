package org.beret.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.catalogue.TestQuestions.answer;
import static org.beret.catalogue.TestQuestions.matching;
import static org.beret.catalogue.TestQuestions.multiple;
import static org.beret.catalogue.TestQuestions.ordering;
import static org.beret.catalogue.TestQuestions.single;
import static org.beret.catalogue.TestQuestions.situation;

import java.util.List;
import java.util.stream.Stream;
import org.beret.catalogue.QuestionPrompt.Arrangement;
import org.beret.catalogue.QuestionPrompt.Choice;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {

    private final SingleChoice single = single("single", "o");
    private final MultipleChoice multiple = multiple("multiple", "o");
    private final SituationalJudgement situation = situation("situation", "o");
    private final Ordering ordering = ordering("ordering", "o", "one", "two", "three");
    private final Matching matching = matching("matching", "o");

    static Stream<Question> all() {
        return Stream.of(QuestionKind.values()).map(TestQuestions::of);
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void aQuestionIsOfTheKindThatItsFileNames(QuestionKind kind) {
        assertThat(TestQuestions.of(kind).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anEmptyAnswerIsTakenAndNeverRight(Question question) {
        assertThat(question.takes(List.of())).isTrue();
        assertThat(question.isRight(List.of())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theRightAnswerIsTakenAndRight(Question question) {
        assertThat(question.takes(question.rightAnswer())).isTrue();
        assertThat(question.isRight(question.rightAnswer())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingOfAnotherQuestionIsTaken(Question question) {
        assertThat(question.takes(answer("of-another"))).isFalse();
        assertThat(question.takes(answer("a.of-another", "of-another.x", ""))).isFalse();
        assertThat(question.takes(withLast(question.rightAnswer(), "of-another")))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsTakenTwice(Question question) {
        var part = question.rightAnswer().getFirst();

        assertThat(question.takes(List.of(part, part))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPromptSaysNothingOfTheSolution(Question question) {
        var options = question.options().stream().map(Question.Option::id).toList();

        var prompt = QuestionPrompt.of(question, new Arrangement(options, answer("w", "z", "y", "x")), Language.EN);

        assertThat(prompt.options()).extracting(Choice::id).isEqualTo(options);
        assertThat(prompt.toString()).doesNotContain("about ", "BEST", "HARMFUL", "a.x");
    }

    @Test
    void aSingleChoiceTakesOneOption() {
        assertThat(single.takes(answer("b"))).isTrue();
        assertThat(single.takes(answer("a", "b"))).isFalse();
        assertThat(single.isRight(answer("b"))).isFalse();
    }

    @Test
    void aMultipleChoiceIsRightWithAllKeysAndNoOtherInAnyOrder() {
        assertThat(multiple.isRight(answer("b", "a"))).isTrue();
        assertThat(multiple.isRight(answer("a"))).isFalse();
        assertThat(multiple.isRight(answer("a", "b", "c"))).isFalse();
        assertThat(multiple.isRight(answer("c", "d"))).isFalse();
        assertThat(multiple.takes(answer("a", "b", "c", "d"))).isTrue();
        assertThat(multiple.takes(answer("a", "b", "a"))).isFalse();
    }

    @Test
    void onlyTheBestActionOfASituationEarnsThePoint() {
        assertThat(situation.isRight(answer("a"))).isTrue();
        assertThat(situation.isRight(answer("b"))).isFalse();
        assertThat(situation.isRight(answer("c"))).isFalse();
        assertThat(situation.takes(answer("a", "b"))).isFalse();
    }

    @Test
    void stepsAreTakenOnlyAllTogetherEachOnce() {
        assertThat(ordering.takes(answer("three", "one", "two"))).isTrue();
        assertThat(ordering.takes(answer("one", "two"))).isFalse();
        assertThat(ordering.takes(answer("one", "two", "two"))).isFalse();
        assertThat(ordering.takes(answer("one", "two", "three", "three"))).isFalse();
    }

    @Test
    void oneStepOutOfPlaceIsWrong() {
        assertThat(ordering.isRight(answer("one", "two", "three"))).isTrue();
        assertThat(ordering.isRight(answer("one", "three", "two"))).isFalse();
        assertThat(ordering.isRight(answer("one", "two"))).isFalse();
    }

    @Test
    void pairsAreTakenOneAPremiseEvenIncompleteOrWithTheSameResponse() {
        assertThat(matching.takes(answer("b.z"))).isTrue();
        assertThat(matching.takes(answer("a.x", "b.x"))).isTrue();
        assertThat(matching.takes(answer("a.w", "b.y", "c.x"))).isTrue();
        assertThat(matching.takes(answer("a.x", "a.y"))).isFalse();
        assertThat(matching.takes(answer("x.a"))).isFalse();
        assertThat(matching.takes(answer("a"))).isFalse();
    }

    @Test
    void pairsAreRightTogetherInAnyOrder() {
        assertThat(matching.isRight(answer("c.z", "a.x", "b.y"))).isTrue();
        assertThat(matching.isRight(answer("a.x", "b.y"))).isFalse();
        assertThat(matching.isRight(answer("a.x", "b.y", "c.w"))).isFalse();
    }

    @Test
    void aPremiseKnowsWhatFitsItAndWhatWasChosen() {
        var premise = matching.premises().getFirst();

        assertThat(matching.fitting(premise).id()).isEqualTo(new OptionId("x"));
        assertThat(matching.chosen(premise, answer("b.y", "a.w")))
                .hasValueSatisfying(response -> assertThat(response.id()).isEqualTo(new OptionId("w")));
        assertThat(matching.chosen(premise, answer("b.y"))).isEmpty();
    }

    private static List<OptionId> withLast(List<OptionId> ids, String last) {
        return Stream.concat(ids.stream(), Stream.of(new OptionId(last))).toList();
    }
}
