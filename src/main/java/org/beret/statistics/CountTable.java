package org.beret.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.statistics.disclosure.StageCounts;

/**
 * The counts of one country and module, by breakdown, value and period; nothing is suppressed.
 *
 * @param days from assignment to completion, where nothing is broken down
 */
record CountTable(Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts, DayHistograms days) {

    static final CountTable EMPTY = of(List.of());

    /** A row of {@code statistics_cell}: the counts of one value of a breakdown in one month. */
    record Cell(Breakdown breakdown, String value, int month, StageCounts counts, String days) {}

    /** Adds up the cells of all months. */
    static CountTable of(List<Cell> cells) {
        var counts = new EnumMap<Breakdown, Map<String, Map<Period, StageCounts>>>(Breakdown.class);
        var days = new HashMap<Period, String>();
        for (var cell : cells) {
            var month = Period.ofMonth(cell.month());
            add(counts, cell.breakdown(), cell.value(), month, cell.counts());
            if (cell.breakdown() == Breakdown.GENDER_AND_CATEGORY) {
                var genderAndCategory = cell.value().split(" ", 2);
                add(counts, Breakdown.GENDER, genderAndCategory[0], month, cell.counts());
                add(counts, Breakdown.CATEGORY, genderAndCategory[1], month, cell.counts());
            }
            if (cell.breakdown() == Breakdown.NONE) {
                days.put(month, cell.days());
            }
        }
        counts.values().forEach(values -> values.values().forEach(CountTable::addWholePeriods));
        return new CountTable(counts, new DayHistograms(days));
    }

    private static void add(
            Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts,
            Breakdown breakdown,
            String value,
            Period month,
            StageCounts added) {
        counts.computeIfAbsent(breakdown, _ -> new HashMap<>())
                .computeIfAbsent(value, _ -> new HashMap<>())
                .merge(month, added, StageCounts::plus);
    }

    /** Adds the sums of quarters, years and of all time to those of months. */
    private static void addWholePeriods(Map<Period, StageCounts> byPeriod) {
        Map<Period, StageCounts> parts = Map.copyOf(byPeriod);
        while (!parts.containsKey(Period.EVER)) {
            var wholes = new HashMap<Period, StageCounts>();
            parts.forEach((part, counts) -> wholes.merge(part.whole(), counts, StageCounts::plus));
            byPeriod.putAll(wholes);
            parts = wholes;
        }
    }
}
