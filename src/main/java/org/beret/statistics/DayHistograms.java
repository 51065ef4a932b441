package org.beret.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Histograms of the days from assignment to completion, by period of assignment: how many persons took each number of days.
 * Stored per month as text such as {@code 3:12,5:1}; parsed and added up when a period is asked for, since most never are.
 */
final class DayHistograms {

    private final Map<Period, String> byMonth;
    private final Map<Period, SortedMap<Integer, Long>> cache = new ConcurrentHashMap<>();

    DayHistograms(Map<Period, String> byMonth) {
        this.byMonth = Map.copyOf(byMonth);
    }

    /** From days to numbers of persons, in days' order. */
    SortedMap<Integer, Long> in(Period period) {
        return cache.computeIfAbsent(period, wanted -> {
            var sum = new TreeMap<Integer, Long>();
            byMonth.forEach((month, text) -> {
                if (month.isWithin(wanted)) {
                    add(text, sum);
                }
            });
            return Collections.unmodifiableSortedMap(sum);
        });
    }

    private static void add(String text, SortedMap<Integer, Long> sum) {
        for (var bar : text.split(",", -1)) {
            if (!bar.isEmpty()) {
                var colon = bar.indexOf(':');
                sum.merge(Integer.valueOf(bar.substring(0, colon)), Long.valueOf(bar.substring(colon + 1)), Long::sum);
            }
        }
    }

    /** The median of a histogram; of two in the middle the lower, and none of an empty one. */
    static OptionalInt median(SortedMap<Integer, Long> histogram) {
        var half = (histogram.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        var cumulated = 0L;
        for (var bar : histogram.entrySet()) {
            cumulated += bar.getValue();
            if (cumulated >= half) {
                return OptionalInt.of(bar.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
