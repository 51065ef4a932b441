package org.beret.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.beret.statistics.disclosure.PersonGroup.State;
import org.junit.jupiter.api.Test;

/**
 * An attacker who holds everything that is published of a small country looks for one to four persons: the figures of all core
 * modules and the number of trainees, or two publications one after the other. {@code -Dworlds} says in how many countries.
 */
class PublicationTest {

    /** In how many of them hidden figures are bounded, too. */
    private static final int PROGRAMS = Integer.getInteger("programs", 25);

    private static final int WORLDS = Integer.getInteger("worlds", 120);

    /** Worlds in which parts of a cell, each taken from another module, once gave a small group away. */
    private static final List<Long> FOUND_BETWEEN_MODULES = List.of(1598L, 3272L, 4743L, 6512L, 8574L, 9745L);

    /** The same between modules and publications. */
    private static final List<Long> FOUND_BETWEEN_PUBLICATIONS =
            List.of(1259L, 1681L, 3048L, 5155L, 6259L, 6313L, 8531L, 9114L);

    @Test
    void nothingSmallFollowsFromSeveralModules() {
        assertThat(worlds(FOUND_BETWEEN_MODULES)
                        .filter(seed -> smallGroup(modules(seed), Rule.TOGETHER).isPresent()))
                .isEmpty();
    }

    @Test
    void nothingSmallFollowsFromTwoPublications() {
        assertThat(worlds(FOUND_BETWEEN_PUBLICATIONS)
                        .filter(seed ->
                                smallGroup(publications(seed), Rule.TOGETHER).isPresent()))
                .isEmpty();
    }

    @Test
    void theAttackerFindsWhatModulesGiveAwayThatAreJudgedEachForItself() {
        assertThat(worlds().filter(seed ->
                        smallGroup(modules(seed), Rule.EACH_FOR_ITSELF).isPresent()))
                .isNotEmpty();
    }

    @Test
    void theAttackerFindsWhatTwoPublicationsGiveAwayThatAreJudgedEachForItself() {
        assertThat(worlds().filter(seed ->
                        smallGroup(publications(seed), Rule.EACH_FOR_ITSELF).isPresent()))
                .isNotEmpty();
    }

    /** All complete two modules, 26 of thirty the third: the certificate says who of the first is not certified. */
    @Test
    void theLastModuleDoesNotGiveAwayWhoIsNotCertified() {
        var world = List.of(
                group(26, Stage.CERTIFIED_AT_ONCE, Stage.CERTIFIED_AT_ONCE),
                group(4, Stage.COMPLETED_AT_ONCE, Stage.READING),
                group(0, Stage.READING, Stage.COMPLETED_AT_ONCE),
                group(30, Stage.READING, Stage.READING));

        assertThat(smallGroup(world, Rule.EACH_FOR_ITSELF)).isPresent();
        assertThat(smallGroup(world, Rule.TOGETHER)).isEmpty();
    }

    /** One of eight women is assigned a module between two publications. */
    @Test
    void oneActIsNotReadOffTwoPublications() {
        var here = state(Stage.NOT_STARTED);
        var world = List.of(
                new PersonGroup("WOMAN", "FORMED", "en", "A", List.of(List.of(here), List.of(here)), 7),
                new PersonGroup("WOMAN", "FORMED", "en", "A", List.of(List.of(Optional.empty()), List.of(here)), 1),
                new PersonGroup("OTHER", "FORMED", "en", "A", List.of(List.of(here), List.of(here)), 7));

        assertThat(smallGroup(world, Rule.EACH_FOR_ITSELF)).isPresent();
        assertThat(smallGroup(world, Rule.TOGETHER)).isEmpty();
    }

    /** Sums and differences are not all: between which numbers a hidden figure lies is a linear program. */
    @Test
    void noHiddenFigureIsSurelySmall() {
        assertThat(worlds().limit(PROGRAMS).filter(seed -> isCertain(modules(seed)) || isCertain(publications(seed))))
                .isEmpty();
    }

    private static boolean isCertain(List<PersonGroup> world) {
        var shown = Rule.TOGETHER.published(world);
        return new IntervalAttacker(world, shown).certain(Rule.all(world)).isPresent();
    }

    private static Stream<Long> worlds(List<Long> found) {
        return Stream.concat(found.stream(), worlds()).distinct();
    }

    private static Stream<Long> worlds() {
        return LongStream.range(0, WORLDS).boxed();
    }

    private static List<PersonGroup> modules(long seed) {
        return new PublishedWorld(seed, 2 + (int) (seed % 2), 1).groups();
    }

    private static List<PersonGroup> publications(long seed) {
        return new PublishedWorld(seed, 1 + (int) (seed % 2), 2).groups();
    }

    private static Optional<List<PersonGroup>> smallGroup(List<PersonGroup> world, Rule rule) {
        return new LinearAttacker(world, rule.published(world)).smallGroup();
    }

    private static Optional<State> state(Stage stage) {
        return Optional.of(new State(202601, stage));
    }

    private static PersonGroup group(int persons, Stage first, Stage second) {
        return new PersonGroup("WOMAN", "FORMED", "en", "A", List.of(List.of(state(first), state(second))), persons);
    }
}
