package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.beret.shared.Language;
import org.beret.statistics.QuestionCounts.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulated quizzes in which it is known which question is badly translated: ten of forty questions are drawn for everybody. */
class ItemStatisticsTest {

    private static final int QUESTIONS = 40;
    private static final int DRAWN = 10;
    private static final int PLANTED = 7;

    private static final List<Language> LANGUAGES =
            List.of(Language.EN, Language.EN, Language.FR, Language.FR, Language.ES);

    /** Who reads French knows a little less, who reads Spanish much less; that is not the questions' fault. */
    private static final Map<Language, Double> KNOWLEDGE =
            Map.of(Language.EN, 0.0, Language.FR, -0.4, Language.ES, -0.8);

    @ParameterizedTest
    @CsvSource({"300, 120", "1000, 60", "4000, 30", "20000, 10", "100000, 3"})
    void ofSoundQuestionsAtMostOneInAHundredIsMarked(int persons, int quizzes) {
        var marked = IntStream.range(0, quizzes)
                .map(seed -> ItemStatistics.largeDif(simulated(new Random(seed), persons, 0))
                        .size())
                .sum();

        assertThat(marked).isLessThanOrEqualTo(Math.max(1, quizzes * QUESTIONS / 100));
    }

    @ParameterizedTest
    @CsvSource({"1000, 3.0", "4000, 2.0", "20000, 1.5", "100000, 1.5"})
    void aBadlyTranslatedQuestionIsFoundAndNoOther(int persons, double harder) {
        var found = ItemStatistics.largeDif(simulated(new Random(42), persons, harder));

        assertThat(found.keySet()).isEqualTo(Set.of(PLANTED));
        assertThat(found.get(PLANTED)).containsOnlyKeys(Language.FR);
    }

    @Test
    void aQuestionThatNobodyUnderstandsInOneLanguageIsFound() {
        var strata = Map.of(
                Language.EN, List.of(new Stratum(4, 40, 20), new Stratum(6, 55, 5)),
                Language.FR, List.of(new Stratum(4, 0, 30), new Stratum(6, 0, 30)));

        assertThat(ItemStatistics.largeDif(Map.of("question", strata)))
                .containsOnlyKeys("question")
                .extractingByKey("question")
                .satisfies(languages -> assertThat(languages).containsOnlyKeys(Language.FR));
    }

    @Test
    void withFewerThanFiftyAnswersInALanguageNothingIsSaid() {
        var strata = Map.of(
                Language.EN, List.of(new Stratum(4, 400, 20)),
                Language.FR, List.of(new Stratum(4, 0, 49)));

        assertThat(ItemStatistics.largeDif(Map.of("question", strata))).isEmpty();
    }

    /** Worked out by hand: two strata with the odds ratios 4 and 4. */
    @Test
    void theCommonOddsRatioIsThatOfTheStrata() {
        var strata = Map.of(
                Language.EN, List.of(new Stratum(1, 400, 100), new Stratum(2, 800, 100)),
                Language.FR, List.of(new Stratum(1, 100, 100), new Stratum(2, 200, 100)));

        var difference = ItemStatistics.dif(Language.FR, strata).orElseThrow();

        assertThat(difference.delta()).isCloseTo(-2.35 * Math.log(4), within(0.02));
        assertThat(ItemStatistics.dif(Language.EN, strata).orElseThrow().delta())
                .isCloseTo(2.35 * Math.log(4), within(0.02));
    }

    @Test
    void discriminationIsTheCorrelationWithTheRestScore() {
        assertThat(ItemStatistics.discrimination(List.of(new Stratum(0, 0, 50), new Stratum(1, 50, 0))))
                .hasValue(1);
        assertThat(ItemStatistics.discrimination(List.of(new Stratum(0, 50, 0), new Stratum(1, 0, 50))))
                .hasValue(-1);
        assertThat(ItemStatistics.discrimination(List.of(new Stratum(0, 25, 25), new Stratum(1, 25, 25))))
                .hasValue(0);
        assertThat(ItemStatistics.discrimination(List.of(new Stratum(0, 50, 0))))
                .isEmpty();
    }

    /** Questions differ in how hard they are and how well they tell who knows more; one may be harder in French. */
    private static Map<Integer, Map<Language, List<Stratum>>> simulated(Random random, int persons, double harder) {
        var hard = random.doubles(QUESTIONS, -2.5, 1).toArray();
        var slope = random.doubles(QUESTIONS, 0.6, 1.8).toArray();
        var counts = new HashMap<Integer, Map<Language, Map<Integer, long[]>>>();
        for (var person = 0; person < persons; person++) {
            var language = LANGUAGES.get(person % LANGUAGES.size());
            var knows = random.nextGaussian() + KNOWLEDGE.getOrDefault(language, 0.0);
            var drawn = drawn(random);
            var right = new boolean[DRAWN];
            var score = 0;
            for (var place = 0; place < DRAWN; place++) {
                var question = drawn[place];
                var planted = question == PLANTED && language == Language.FR ? harder : 0;
                right[place] =
                        random.nextDouble() < 1 / (1 + Math.exp(-slope[question] * (knows - hard[question]) + planted));
                score += right[place] ? 1 : 0;
            }
            for (var place = 0; place < DRAWN; place++) {
                counts.computeIfAbsent(drawn[place], _ -> new EnumMap<>(Language.class))
                        .computeIfAbsent(language, _ -> new TreeMap<>())
                        .computeIfAbsent(score - (right[place] ? 1 : 0), _ -> new long[2])[right[place] ? 1 : 0]++;
            }
        }
        return strata(counts);
    }

    private static int[] drawn(Random random) {
        return random.ints(0, QUESTIONS).distinct().limit(DRAWN).toArray();
    }

    private static Map<Integer, Map<Language, List<Stratum>>> strata(
            Map<Integer, Map<Language, Map<Integer, long[]>>> counts) {
        var strata = new HashMap<Integer, Map<Language, List<Stratum>>>();
        counts.forEach((question, byLanguage) -> byLanguage.forEach((language, byRest) -> strata.computeIfAbsent(
                        question, _ -> new EnumMap<>(Language.class))
                .put(
                        language,
                        byRest.entrySet().stream()
                                .map(rest -> new Stratum(rest.getKey(), rest.getValue()[1], rest.getValue()[0]))
                                .toList())));
        return strata;
    }
}
