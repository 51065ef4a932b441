package org.beret.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;
import org.beret.statistics.disclosure.PersonGroup.State;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * An attacker who knows every figure that may be shown of a module, and how all of them overlap, looks for one to four persons
 * among all their sums and differences. {@link PublicationTest} has several modules, and publications one after the other.
 */
class CellSuppressionTest {

    private static final int[] MONTHS = {202510, 202511, 202601, 202602, 202604, 202612};

    @RepeatedTest(300)
    void noCombinationOfWhatIsShownTellsOfFewerThanFivePersons(RepetitionInfo repetition) {
        var world = new PublishedWorld(repetition.getCurrentRepetition(), 1, 1).groups();

        assertThat(new LinearAttacker(world, Figure.shown(world, 0, 0, suppression(world))).smallGroup())
                .isEmpty();
    }

    /** Hiding small figures alone is not enough, and the attacker knows. */
    @Test
    void theAttackerFindsWhatIsHiddenCarelessly() {
        var world = List.of(group(202601, 3), group(202604, 40));
        var careless = Figure.all(world, 0, 0).stream()
                .filter(figure -> figure.persons() == 0 || figure.persons() >= SuppressionRule.THRESHOLD)
                .toList();

        assertThat(new LinearAttacker(world, careless).smallGroup()).contains(List.of(world.getFirst()));
    }

    @Test
    void whatIsLargeEverywhereIsShownEverywhere() {
        var world = new ArrayList<PersonGroup>();
        for (var gender : List.of("WOMAN", "OTHER")) {
            for (var category : List.of("INDIVIDUAL", "FORMED", "NOT_STATED")) {
                for (var stage : Stage.values()) {
                    for (var month : MONTHS) {
                        world.add(group(gender, category, "en", "A", month, stage));
                        world.add(group(gender, category, "fr", "B", month, stage));
                    }
                }
            }
        }
        var suppression = suppression(world);

        for (var breakdown : Breakdown.values()) {
            assertThat(world)
                    .allMatch(group -> suppression.mayShow(
                            breakdown, group.value(breakdown), DisclosureLevel.CERTIFIED, Period.EVER))
                    .allMatch(group -> suppression.mayShow(
                            breakdown,
                            group.value(breakdown),
                            DisclosureLevel.CERTIFIED,
                            Period.ofMonth(group.state(0, 0).orElseThrow().month())));
        }
    }

    @Test
    void oneSmallQuarterHidesTheSmallestOther() {
        var suppression =
                suppression(List.of(group(202601, 3), group(202604, 40), group(202607, 20), group(202610, 30)));

        assertThat(shownQuarters(suppression)).containsExactly(2, 4);
        assertThat(suppression.mayShow(Breakdown.NONE, "ALL", DisclosureLevel.ASSIGNED, new Period(2026, 0, 0)))
                .isTrue();
    }

    private static List<Integer> shownQuarters(CellSuppression suppression) {
        return IntStream.rangeClosed(1, 4)
                .filter(quarter -> suppression.mayShow(
                        Breakdown.NONE, "ALL", DisclosureLevel.ASSIGNED, new Period(2026, quarter, 0)))
                .boxed()
                .toList();
    }

    private static CellSuppression suppression(List<PersonGroup> world) {
        return CellSuppression.of(PublishedWorld.counts(world, 0), List.of());
    }

    private static PersonGroup group(int month, int persons) {
        return new PersonGroup(
                "WOMAN", "FORMED", "en", "A", List.of(List.of(state(month, Stage.NOT_STARTED))), persons);
    }

    private static PersonGroup group(
            String gender, String category, String language, String centre, int month, Stage stage) {
        return new PersonGroup(gender, category, language, centre, List.of(List.of(state(month, stage))), 5);
    }

    private static Optional<State> state(int month, Stage stage) {
        return Optional.of(new State(month, stage));
    }
}
