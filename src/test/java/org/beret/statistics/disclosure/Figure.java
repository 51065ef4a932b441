package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/**
 * A number of persons as screens and files show it, with the groups of persons that it counts.
 *
 * @param what for messages
 */
record Figure(String what, Set<PersonGroup> groups) {

    /** What is shown at each level; the rest of it is a difference of these. */
    private static final Map<DisclosureLevel, List<Set<Stage>>> SHOWN = Map.of(
            DisclosureLevel.ASSIGNED, List.of(EnumSet.allOf(Stage.class)),
            DisclosureLevel.COMPLETED, List.of(EnumSet.range(Stage.COMPLETED_LATER, Stage.CERTIFIED_AT_ONCE)),
            DisclosureLevel.PROGRESS, List.of(EnumSet.of(Stage.READING, Stage.TRIED)),
            DisclosureLevel.CERTIFIED, List.of(EnumSet.of(Stage.CERTIFIED_LATER, Stage.CERTIFIED_AT_ONCE)),
            DisclosureLevel.ATTEMPTS,
                    List.of(
                            EnumSet.range(Stage.TRIED, Stage.CERTIFIED_AT_ONCE),
                            EnumSet.of(Stage.COMPLETED_AT_ONCE, Stage.CERTIFIED_AT_ONCE)));

    int persons() {
        return groups.stream().mapToInt(PersonGroup::persons).sum();
    }

    /** A figure of a module in one publication, and what decides whether it is shown. */
    private record Cell(Breakdown breakdown, String value, DisclosureLevel level, Period period) {}

    /** What is shown of a module in a publication, where this allows it. */
    static List<Figure> shown(List<PersonGroup> world, int publication, int module, CellSuppression suppression) {
        return all(
                world,
                publication,
                module,
                cell -> suppression.mayShow(cell.breakdown(), cell.value(), cell.level(), cell.period()));
    }

    /** Everything that could be shown of it. */
    static List<Figure> all(List<PersonGroup> world, int publication, int module) {
        return all(world, publication, module, _ -> true);
    }

    private static List<Figure> all(List<PersonGroup> world, int publication, int module, Predicate<Cell> mayShow) {
        var figures = new ArrayList<Figure>();
        for (var breakdown : Breakdown.values()) {
            var values = world.stream().map(group -> group.value(breakdown)).distinct();
            for (var value : values.toList()) {
                for (var period : periods(world, publication, module)) {
                    for (var level : DisclosureLevel.values()) {
                        var cell = new Cell(breakdown, value, level, period);
                        if (mayShow.test(cell)) {
                            SHOWN.getOrDefault(level, List.of())
                                    .forEach(stages -> figures.add(figure(world, publication, module, cell, stages)));
                        }
                    }
                }
            }
        }
        return figures;
    }

    /** The number of trainees of the country, where the program would show it beside these publications. */
    static Optional<Figure> trainees(List<PersonGroup> world) {
        var all = new Figure("trainees", Set.copyOf(world));
        var tables = IntStream.range(0, world.getFirst().states().size())
                .boxed()
                .flatMap(publication -> PublishedWorld.counts(world, publication).stream())
                .toList();
        return TraineeSuppression.of(tables).mayShow(all.persons()) ? Optional.of(all) : Optional.empty();
    }

    private static Figure figure(List<PersonGroup> world, int publication, int module, Cell cell, Set<Stage> stages) {
        return new Figure(
                "%d %d %s %s".formatted(publication, module, cell, stages),
                world.stream()
                        .filter(group -> group.value(cell.breakdown()).equals(cell.value()))
                        .filter(group -> group.state(publication, module)
                                .filter(state -> stages.contains(state.stage()) && state.isIn(cell.period()))
                                .isPresent())
                        .collect(Collectors.toSet()));
    }

    private static List<Period> periods(List<PersonGroup> world, int publication, int module) {
        return world.stream()
                .flatMap(group -> group.state(publication, module).stream())
                .map(state -> Period.ofMonth(state.month()))
                .distinct()
                .flatMap(month -> List.of(month, month.whole(), month.whole().whole(), Period.EVER).stream())
                .distinct()
                .toList();
    }
}
