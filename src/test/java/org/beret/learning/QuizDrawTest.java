package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.catalogue.TestQuestions.answer;
import static org.beret.catalogue.TestQuestions.bank;
import static org.beret.catalogue.TestQuestions.matching;
import static org.beret.catalogue.TestQuestions.module;
import static org.beret.catalogue.TestQuestions.multiple;
import static org.beret.catalogue.TestQuestions.ordering;
import static org.beret.catalogue.TestQuestions.rules;
import static org.beret.catalogue.TestQuestions.unshuffled;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.OptionId;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.catalogue.QuestionPrompt.Arrangement;
import org.junit.jupiter.api.Test;

class QuizDrawTest {

    private static final int SEEDS = 500;

    /** A bank three times as large as one attempt, as the course checker demands. */
    private final CourseModule module = module(
            rules(Map.of("know", 2, "act", 3)),
            Stream.concat(bank("know", 6).stream(), bank("act", 9).stream()).toList());

    @Test
    void theSameSeedGivesTheSameDraw() {
        forManySeeds(seed -> assertThat(draw(seed, Map.of())).isEqualTo(draw(seed, Map.of())));
    }

    @Test
    void otherSeedsGiveOtherDraws() {
        var draws = LongStream.range(0, SEEDS)
                .map(QuizDrawTest::spread)
                .mapToObj(seed -> new HashSet<>(draw(seed, Map.of())))
                .distinct();

        assertThat(draws).hasSizeGreaterThan(SEEDS / 2);
    }

    @Test
    void everyObjectiveIsAskedAsOftenAsTheRulesSayAndNothingTwice() {
        forManySeeds(seed -> {
            var drawn = draw(seed, Map.of());

            assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
            assertThat(drawn).filteredOn(question -> isOn(question, "know")).hasSize(2);
            assertThat(drawn).filteredOn(question -> isOn(question, "act")).hasSize(3);
        });
    }

    @Test
    void everyQuestionOfTheBankIsDrawnSoonerOrLater() {
        var drawn = LongStream.range(0, SEEDS)
                .map(QuizDrawTest::spread)
                .mapToObj(seed -> draw(seed, Map.of()))
                .flatMap(List::stream)
                .distinct();

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(module.questions());
    }

    @Test
    void questionsOfDifferentObjectivesAreMixed() {
        var firsts = LongStream.range(0, SEEDS)
                .map(QuizDrawTest::spread)
                .mapToObj(seed -> draw(seed, Map.of()).getFirst().objective())
                .distinct();

        assertThat(firsts).hasSize(2);
    }

    @Test
    void threeAttemptsShareNoQuestionBecauseTheBankIsThreeTimesAsLarge() {
        forManySeeds(seed -> {
            var seen = new HashMap<QuestionId, Integer>();
            for (var attempt = 0; attempt < 3; attempt++) {
                draw(seed + attempt, seen).forEach(question -> seen.merge(question.id(), 1, Integer::sum));
            }

            assertThat(seen)
                    .hasSize(15)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        });
    }

    @Test
    void whereTheBankIsUsedUpTheQuestionsSeenLeastOftenComeAgain() {
        forManySeeds(seed -> {
            var seen = new HashMap<QuestionId, Integer>();
            module.questions().forEach(question -> seen.put(question.id(), 2));
            seen.put(new QuestionId("know-4"), 1);

            assertThat(draw(seed, seen)).extracting(Question::id).contains(new QuestionId("know-4"));
        });
    }

    @Test
    void theSameSeedArrangesAQuestionTheSameWayWhateverElseWasDrawn() {
        var question = multiple("many", "act");

        forManySeeds(seed ->
                assertThat(QuizDraw.arrangement(question, seed)).isEqualTo(QuizDraw.arrangement(question, seed)));
    }

    @Test
    void optionsAreShuffledAndNoneIsLost() {
        var question = multiple("many", "act");

        forManySeeds(seed -> assertThat(QuizDraw.arrangement(question, seed).options())
                .containsExactlyInAnyOrderElementsOf(answer("a", "b", "c", "d")));
        assertThat(firstShown(question)).containsExactlyInAnyOrderElementsOf(answer("a", "b", "c", "d"));
    }

    /** Else whoever finds the first key of an attempt knows where the others are. */
    @Test
    void questionsWithSimilarNamesAreArrangedApart() {
        var similar = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> multiple("many-" + number, "act"))
                .toList();
        var distinct = LongStream.range(0, SEEDS)
                .map(QuizDrawTest::spread)
                .map(seed -> similar.stream()
                        .map(question -> QuizDraw.arrangement(question, seed))
                        .distinct()
                        .count());

        // Nine throws of a die with 24 sides show 7.6 sides on average.
        assertThat(distinct.average().orElseThrow()).isBetween(7.3, 7.9);
    }

    @Test
    void optionsThatAreNotToBeShuffledKeepTheirOrder() {
        forManySeeds(seed -> assertThat(QuizDraw.arrangement(unshuffled("scale", "act"), seed))
                .isEqualTo(new Arrangement(answer("a", "b", "c", "d"), List.of())));
    }

    @Test
    void stepsAreNeverShownInTheRightOrder() {
        var question = ordering("steps", "act", "one", "two", "three");

        forManySeeds(seed -> assertThat(QuizDraw.arrangement(question, seed).options())
                .containsExactlyInAnyOrderElementsOf(question.rightAnswer())
                .isNotEqualTo(question.rightAnswer()));
    }

    /** An order that came more often would tell the right one, of which it is a known change. */
    @Test
    void everyOtherOrderOfStepsIsShownEquallyOften() {
        var question = ordering("steps", "act", "one", "two", "three");
        var times = arrangements(question).collect(Collectors.groupingBy(Arrangement::options, Collectors.counting()));

        assertThat(times).hasSize(5);
        assertThat(times.values())
                .allSatisfy(count -> assertThat((double) count / SEEDS).isBetween(0.15, 0.25));
    }

    @Test
    void premisesAndResponsesAreShuffledApart() {
        var question = matching("pairs", "act");

        forManySeeds(seed -> assertThat(QuizDraw.arrangement(question, seed).responses())
                .containsExactlyInAnyOrderElementsOf(answer("x", "y", "z", "w")));
        assertThat(arrangements(question).map(Arrangement::responses).distinct())
                .hasSize(24);
        assertThat(arrangements(question).map(Arrangement::options).distinct()).hasSize(6);
    }

    private List<Question> draw(long seed, Map<QuestionId, Integer> seen) {
        return QuizDraw.draw(module, seed, seen);
    }

    private static boolean isOn(Question question, String objective) {
        return question.objective().equals(new ObjectiveId(objective));
    }

    private static Stream<OptionId> firstShown(Question question) {
        return arrangements(question)
                .map(arrangement -> arrangement.options().getFirst())
                .distinct();
    }

    private static Stream<Arrangement> arrangements(Question question) {
        return LongStream.range(0, SEEDS)
                .map(QuizDrawTest::spread)
                .mapToObj(seed -> QuizDraw.arrangement(question, seed));
    }

    private static void forManySeeds(LongConsumer property) {
        LongStream.range(0, SEEDS).map(QuizDrawTest::spread).forEach(property);
    }

    /** Seeds from all over the range, as the server draws them. */
    private static long spread(long number) {
        return number * 0x9E3779B97F4A7C15L;
    }
}
