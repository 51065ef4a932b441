package org.beret.learning.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Choice;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.catalogue.CaseStudy.Step;
import org.beret.catalogue.StepId;
import org.beret.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class CaseCountsTest {

    private static final LocalizedText TEXT = new LocalizedText(Map.of());

    /** Start to left, right and third; left and right decide again, and all may meet at the same end. */
    private static final CaseStudy STUDY = new CaseStudy(List.of(
            step("start", "left", "right", "third"),
            step("left", "right", "good", "bad"),
            step("right", "good", "bad"),
            step("third", "last"),
            step("last", "good", "bad"),
            step("good"),
            step("bad")));

    @Test
    void numbersOfFiveAndMoreAreShown() {
        var counts = CaseCounts.of(
                STUDY,
                ways("start,left,good", 6, "start,left,bad", 5, "start,left,right,good", 5, "start,right,good", 4 + 5));

        assertThat(counts.persons()).isEqualTo(25);
        assertThat(counts.shown().get(id("left"))).isEqualTo(Map.of(id("good"), 6L, id("bad"), 5L, id("right"), 5L));
    }

    @Test
    void aSmallNumberIsHiddenWithSoManyOthersThatNobodyCanWorkItOut() {
        var counts =
                CaseCounts.of(STUDY, ways("start,left,good", 20, "start,right,good", 6, "start,third,last,bad", 4));

        assertThat(counts.shown().get(id("start"))).isEqualTo(Map.of(id("left"), 20L));
    }

    @Test
    void whatAllOrNobodyChoseIsHidden() {
        assertThat(CaseCounts.of(STUDY, ways("start,left,good", 50)).shown().get(id("start")))
                .isEmpty();
    }

    @Test
    void behindAHiddenChoiceNothingIsShown() {
        var counts = CaseCounts.of(
                STUDY,
                ways("start,left,good", 30, "start,right,good", 10, "start,right,bad", 10, "start,third,last,bad", 1));

        assertThat(counts.shown()).containsOnlyKeys(id("start"), id("left"));
    }

    @Test
    void fewerThanFiveAreNotCountedAtAllAndOthersInGroupsOfFive() {
        assertThat(CaseCounts.of(STUDY, ways("start,left,good", 4))).isEqualTo(new CaseCounts(0, Map.of()));
        assertThat(Stream.of(0L, 4L, 5L, 9L, 10L).map(CaseCounts::countable)).containsExactly(0L, 0L, 5L, 5L, 10L);
    }

    /** Of a decision, everybody knows how many came there when what leads there is shown: the rest must be five or more. */
    @Test
    void whatIsHiddenAtADecisionIsFiveOrMoreTogetherHoweverTheCountsFall() {
        var random = new Random(47);
        for (var round = 0; round < 3000; round++) {
            var ways = new HashMap<List<StepId>, Long>();
            all().forEach(way -> ways.put(way, (long) random.nextInt(random.nextBoolean() ? 4 : 25)));
            var counts = CaseCounts.of(STUDY, ways);

            counts.shown().forEach((step, shown) -> {
                var came = ways.entrySet().stream()
                        .filter(way -> way.getKey().contains(step))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                var rest = came
                        - shown.values().stream().mapToLong(Long::longValue).sum();
                assertThat(shown.values()).allMatch(persons -> persons >= CaseCounts.THRESHOLD);
                assertThat(rest).matches(hidden -> hidden == 0 || hidden >= CaseCounts.THRESHOLD);
                assertThat(rest == 0)
                        .isEqualTo(STUDY.step(step).orElseThrow().choices().size() == shown.size());
            });
        }
    }

    private static Stream<List<StepId>> all() {
        return Stream.of(
                        "start,left,right,good",
                        "start,left,right,bad",
                        "start,left,good",
                        "start,left,bad",
                        "start,right,good",
                        "start,right,bad",
                        "start,third,last,good",
                        "start,third,last,bad")
                .map(CaseCountsTest::way);
    }

    private static Map<List<StepId>, Long> ways(Object... waysAndCounts) {
        var ways = new LinkedHashMap<List<StepId>, Long>();
        for (var i = 0; i < waysAndCounts.length; i += 2) {
            ways.put(way((String) waysAndCounts[i]), ((Integer) waysAndCounts[i + 1]).longValue());
        }
        return ways;
    }

    private static List<StepId> way(String way) {
        return Stream.of(way.split(",")).map(CaseCountsTest::id).toList();
    }

    private static Step step(String id, String... choices) {
        return new Step(
                id(id),
                TEXT,
                Stream.of(choices).map(to -> new Choice(id(to), TEXT)).toList(),
                choices.length == 0 ? Optional.of(Ending.GOOD) : Optional.empty());
    }

    private static StepId id(String id) {
        return new StepId(id);
    }
}
