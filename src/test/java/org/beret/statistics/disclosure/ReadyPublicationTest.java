package org.beret.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.disclosure.DepartureSuppression.Departing;
import org.junit.jupiter.api.Test;

/**
 * An attacker who holds who is ready to deploy, beside all figures of core modules and the number of trainees, looks for one to four
 * persons. {@code -Dworlds} says in how many countries.
 */
class ReadyPublicationTest {

    private static final int PROGRAMS = Integer.getInteger("programs", 15);
    private static final int WORLDS = Integer.getInteger("worlds", 120);

    @Test
    void nothingSmallFollowsFromWhoIsReady() {
        assertThat(worlds().filter(world -> new LinearAttacker(world, ReadyCountries.published(world))
                        .smallGroup()
                        .isPresent()))
                .isEmpty();
    }

    /** Much is shown, or nothing would follow from it. */
    @Test
    void muchOfItIsShown() {
        var possible =
                worlds().mapToLong(world -> ReadyCountries.all(world).size()).sum();
        var shown = worlds().mapToLong(world -> ReadyCountries.published(world).size()
                        - Rule.TOGETHER.published(world).size())
                .sum();

        assertThat(shown * 4).isGreaterThan(possible);
    }

    @Test
    void theAttackerFindsWhatNumbersGiveAwayThatAreJudgedEachForItself() {
        assertThat(worlds().filter(world -> {
                    var figures = new ArrayList<>(Rule.TOGETHER.published(world));
                    ReadyCountries.all(world).stream()
                            .filter(figure -> figure.persons() == 0 || figure.persons() >= SuppressionRule.THRESHOLD)
                            .forEach(figures::add);
                    return new LinearAttacker(world, figures).smallGroup().isPresent();
                }))
                .isNotEmpty();
    }

    @Test
    void noHiddenNumberIsSurelySmall() {
        assertThat(worlds().limit(PROGRAMS)
                        .filter(world -> new IntervalAttacker(world, ReadyCountries.published(world))
                                .certain(ReadyCountries.all(world))
                                .isPresent()))
                .isEmpty();
    }

    /** Four certificates end in the second month: the end of that month is left out, and the next is shown once more have ended. */
    @Test
    void aDayIsLeftOutWhenFewCertificatesEndBeforeIt() {
        var suppression = ReadySuppression.of(
                List.of(),
                Map.of(Breakdown.NONE, Map.of(Breakdown.ALL, List.of(30L, 30L, 26L, 24L, 24L, 24L, 24L))),
                100);

        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6)
                        .filter(day -> suppression.mayShow(Breakdown.NONE, Breakdown.ALL, day)))
                .containsExactly(0, 1, 3, 4, 5, 6);
    }

    @Test
    void fourWhoAreNotReadyHideAMonthAndNobodyDoesNot() {
        assertThat(DepartureSuppression.shown(
                        Map.of(1, new Departing(20, 16), 2, new Departing(20, 20), 3, new Departing(20, 0)),
                        Map.of(0, 60L),
                        200))
                .isEqualTo(Set.of(2, 3));
    }

    /** Thirty are certified and twenty-six of them leave: the other four are nobody else's business. */
    @Test
    void whoIsReadyAndStaysIsNotGivenAway() {
        assertThat(DepartureSuppression.shown(Map.of(1, new Departing(26, 26)), Map.of(0, 30L), 200))
                .isEmpty();
    }

    private static Stream<List<PersonGroup>> worlds() {
        return ReadyCountries.all().limit(WORLDS);
    }
}
