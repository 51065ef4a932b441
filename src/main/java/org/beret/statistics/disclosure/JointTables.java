package org.beret.statistics.disclosure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;
import org.beret.statistics.disclosure.MixedCounts.Cut;
import org.jspecify.annotations.Nullable;

/** The tables of modules that are judged together, as one table whose cells hold the counts of all of them. */
final class JointTables {

    private final Map<Breakdown, Map<String, Map<Period, JointCounts>>> cells = new EnumMap<>(Breakdown.class);

    private JointTables() {}

    /**
     * Joins tables, value by value and period by period.
     *
     * @param before what was published of the same modules before, in the same order; empty if nothing was
     */
    static Map<Breakdown, Map<String, Map<Period, JointCounts>>> of(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> before) {
        var joint = new JointTables();
        Stream.concat(modules.stream(), before.stream())
                .forEach(table -> table.forEach((breakdown, values) -> values.forEach((value, periods) ->
                        periods.keySet().forEach(period -> joint.join(modules, before, breakdown, value, period)))));
        joint.mix();
        return joint.cells;
    }

    private void join(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> before,
            Breakdown breakdown,
            String value,
            Period period) {
        cells.computeIfAbsent(breakdown, _ -> new HashMap<>())
                .computeIfAbsent(value, _ -> new HashMap<>())
                .computeIfAbsent(
                        period,
                        _ -> new JointCounts(
                                counts(modules, breakdown, value, period),
                                counts(before, breakdown, value, period),
                                new HashMap<>()));
    }

    private static List<StageCounts> counts(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> tables,
            Breakdown breakdown,
            String value,
            Period period) {
        return tables.stream()
                .map(table -> table.getOrDefault(breakdown, Map.of())
                        .getOrDefault(value, Map.of())
                        .getOrDefault(period, StageCounts.NOBODY))
                .toList();
    }

    /** Adds each cell, as a part, to all cells that it is a part of. */
    private void mix() {
        cells.forEach((breakdown, values) -> values.forEach((value, periods) -> {
            var wholes = wholes(breakdown, value);
            periods.forEach((period, part) -> {
                var cut = new Cut(breakdown, period.depth());
                var mixed = MixedCounts.of(part.modules(), part.before());
                wholes.forEach(whole -> {
                    for (var around = period; !around.equals(Period.EVER); around = around.whole()) {
                        add(cut, mixed, whole.get(around));
                    }
                    add(cut, mixed, whole.get(Period.EVER));
                });
            });
        }));
    }

    private static void add(Cut cut, MixedCounts mixed, @Nullable JointCounts whole) {
        if (whole != null) {
            whole.addPart(cut, mixed);
        }
    }

    /**
     * The cells of the values that all persons of a value have: its own, everything, and the two that were crossed. Parts of these
     * two are crossed, which is finer.
     */
    private List<Map<Period, JointCounts>> wholes(Breakdown breakdown, String value) {
        return switch (breakdown) {
            case NONE -> List.of(cells(Breakdown.NONE, Breakdown.ALL));
            case GENDER, CATEGORY -> List.of();
            case LANGUAGE, CENTRE -> List.of(cells(breakdown, value), cells(Breakdown.NONE, Breakdown.ALL));
            case GENDER_AND_CATEGORY -> {
                var crossed = value.split(" ", 2);
                yield List.of(
                        cells(breakdown, value),
                        cells(Breakdown.NONE, Breakdown.ALL),
                        cells(Breakdown.GENDER, crossed[0]),
                        cells(Breakdown.CATEGORY, crossed[1]));
            }
        };
    }

    private Map<Period, JointCounts> cells(Breakdown breakdown, String value) {
        return cells.getOrDefault(breakdown, Map.of()).getOrDefault(value, Map.of());
    }
}
