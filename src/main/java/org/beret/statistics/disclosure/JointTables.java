package org.beret.statistics.disclosure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;
import org.beret.statistics.disclosure.MixedCounts.Cut;

/** The tables of modules that are judged together, as one table whose cells hold the counts of all of them. */
final class JointTables {

    /** The only value where nothing is broken down. */
    static final String ALL = "ALL";

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
        cells.forEach((breakdown, values) -> values.forEach((value, periods) -> periods.forEach((period, part) -> {
            var cut = new Cut(breakdown, period.depth());
            var mixed = MixedCounts.of(part.modules());
            wholes(breakdown, value, (whole, ofWhole) -> {
                var ofPeriods = cells.getOrDefault(whole, Map.of()).getOrDefault(ofWhole, Map.of());
                for (var around = period; ; around = around.whole()) {
                    ofPeriods.getOrDefault(around, part).addPart(cut, mixed);
                    if (around.equals(Period.EVER)) {
                        break;
                    }
                }
            });
        })));
    }

    /** The values of breakdowns that all persons of a value have: its own, everything, and the two that were crossed. */
    private static void wholes(Breakdown breakdown, String value, BiConsumer<Breakdown, String> each) {
        each.accept(breakdown, value);
        if (breakdown != Breakdown.NONE) {
            each.accept(Breakdown.NONE, ALL);
        }
        if (breakdown == Breakdown.GENDER_AND_CATEGORY) {
            var crossed = value.split(" ", 2);
            each.accept(Breakdown.GENDER, crossed[0]);
            each.accept(Breakdown.CATEGORY, crossed[1]);
        }
    }
}
