package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/** The tables of modules that are judged together, as one table whose cells hold the counts of all of them. */
final class JointTables {

    private JointTables() {}

    /**
     * Joins tables, value by value and period by period.
     *
     * @param before what was published of the same modules before, in the same order; empty if nothing was
     */
    static Map<Breakdown, Map<String, Map<Period, JointCounts>>> of(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> before) {
        var joint = new EnumMap<Breakdown, Map<String, Map<Period, JointCounts>>>(Breakdown.class);
        Stream.concat(modules.stream(), before.stream())
                .forEach(table ->
                        table.forEach((breakdown, values) -> values.forEach((value, periods) -> periods.keySet()
                                .forEach(period -> joint.computeIfAbsent(breakdown, _ -> new HashMap<>())
                                        .computeIfAbsent(value, _ -> new HashMap<>())
                                        .computeIfAbsent(
                                                period, _ -> cell(modules, before, breakdown, value, period))))));
        return joint;
    }

    private static JointCounts cell(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> before,
            Breakdown breakdown,
            String value,
            Period period) {
        return new JointCounts(counts(modules, breakdown, value, period), counts(before, breakdown, value, period));
    }

    private static List<StageCounts> counts(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> tables,
            Breakdown breakdown,
            String value,
            Period period) {
        var counts = new ArrayList<StageCounts>();
        tables.forEach(table -> counts.add(table.getOrDefault(breakdown, Map.of())
                .getOrDefault(value, Map.of())
                .getOrDefault(period, StageCounts.NOBODY)));
        return List.copyOf(counts);
    }
}
