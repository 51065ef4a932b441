package org.beret.statistics.ready;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.disclosure.DepartureSuppression.Departing;

/**
 * How many trainees of a country are certified on which of the {@link ReadyDays}, and leave in which month; nothing is suppressed.
 *
 * @param certified numbers by breakdown, value and day
 * @param departures by month, of which 1 is that of the first day
 * @param trainees all of them
 */
record ReadyCounts(
        Map<Breakdown, Map<String, List<Long>>> certified, Map<Integer, Departing> departures, long trainees) {

    /**
     * Trainees who are alike.
     *
     * @param departure the month in which they leave next; 0 if they do not
     * @param onDay whether they are certified on the day they leave
     * @param days on how many of the days they are certified, from the first on
     */
    record Row(String gender, String category, String centre, int departure, boolean onDay, int days, long persons) {

        private Map<Breakdown, String> values() {
            return Map.of(
                    Breakdown.NONE,
                    Breakdown.ALL,
                    Breakdown.GENDER,
                    gender,
                    Breakdown.CATEGORY,
                    category,
                    Breakdown.CENTRE,
                    centre);
        }
    }

    static ReadyCounts of(List<Row> rows) {
        var certified = new EnumMap<Breakdown, Map<String, List<Long>>>(Breakdown.class);
        var departures = new TreeMap<Integer, Departing>();
        for (var row : rows) {
            row.values()
                    .forEach((breakdown, value) -> certified
                            .computeIfAbsent(breakdown, _ -> new HashMap<>())
                            .merge(value, certified(row), ReadyCounts::sums));
            if (row.departure() > 0) {
                departures.merge(
                        row.departure(),
                        new Departing(row.persons(), row.onDay() ? row.persons() : 0),
                        Departing::plus);
            }
        }
        return new ReadyCounts(
                certified, departures, rows.stream().mapToLong(Row::persons).sum());
    }

    private static List<Long> certified(Row row) {
        return IntStream.rangeClosed(0, ReadyDays.MONTHS)
                .mapToObj(day -> day < row.days() ? row.persons() : 0L)
                .toList();
    }

    private static List<Long> sums(List<Long> one, List<Long> other) {
        var sums = new ArrayList<Long>();
        for (var day = 0; day < one.size(); day++) {
            sums.add(one.get(day) + other.get(day));
        }
        return sums;
    }
}
