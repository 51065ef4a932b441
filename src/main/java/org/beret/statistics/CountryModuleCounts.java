package org.beret.statistics;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.beret.shared.CountryCode;
import org.beret.statistics.CountryReport.Part;

/**
 * All counts of one country and module, with what may be shown of them. Unchangeable once built; nothing gives out a count
 * that may not be shown.
 */
final class CountryModuleCounts {

    /** The one value where nothing is split. */
    static final String ALL = "ALL";

    static final String WOMAN = "WOMAN";

    /** Men and those who do not say count together: how few do not say is nobody's business. */
    static final String OTHER = "OTHER";

    static final String GENDER_SQL = "case gender when 'WOMAN' then 'WOMAN' else 'OTHER' end";

    static final CountryModuleCounts EMPTY = of(List.of());

    private final Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts;

    /** As they are written, by month. */
    private final Map<Period, String> histograms;

    /** Those that were asked for: most never are. */
    private final Map<Period, SortedMap<Integer, Long>> days = new ConcurrentHashMap<>();

    private final CellSuppression groups;

    private CountryModuleCounts(
            Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts, Map<Period, String> histograms) {
        this.counts = counts;
        this.histograms = histograms;
        this.groups = CellSuppression.of(counts);
    }

    /** A row of {@code statistics_cell}. */
    record Cell(Breakdown split, String value, int month, StageCounts tally, String days) {}

    static CountryModuleCounts of(List<Cell> cells) {
        var counts = new EnumMap<Breakdown, Map<String, Map<Period, StageCounts>>>(Breakdown.class);
        var histograms = new HashMap<Period, String>();
        for (var cell : cells) {
            var month = Period.ofMonth(cell.month());
            add(counts, cell.split(), cell.value(), month, cell.tally());
            if (cell.split() == Breakdown.GENDER_AND_CATEGORY) {
                var both = cell.value().split(" ", 2);
                add(counts, Breakdown.GENDER, both[0], month, cell.tally());
                add(counts, Breakdown.CATEGORY, both[1], month, cell.tally());
            }
            if (cell.split() == Breakdown.NONE) {
                histograms.put(month, cell.days());
            }
        }
        counts.values().forEach(values -> values.values().forEach(CountryModuleCounts::addUp));
        return new CountryModuleCounts(counts, histograms);
    }

    private static void add(
            Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts,
            Breakdown split,
            String value,
            Period month,
            StageCounts tally) {
        counts.computeIfAbsent(split, _ -> new HashMap<>())
                .computeIfAbsent(value, _ -> new HashMap<>())
                .merge(month, tally, StageCounts::plus);
    }

    /** Months make quarters, quarters years, and years what there ever was. */
    private static void addUp(Map<Period, StageCounts> tallies) {
        Map<Period, StageCounts> parts = Map.copyOf(tallies);
        while (!parts.containsKey(Period.EVER)) {
            var wholes = new HashMap<Period, StageCounts>();
            parts.forEach((part, tally) -> wholes.merge(part.whole(), tally, StageCounts::plus));
            tallies.putAll(wholes);
            parts = wholes;
        }
    }

    /** From days to numbers of persons. */
    private SortedMap<Integer, Long> histogram(Period period) {
        return days.computeIfAbsent(period, wanted -> {
            var sum = new TreeMap<Integer, Long>();
            histograms.forEach((month, bars) -> {
                if (month.isWithin(wanted)) {
                    add(bars, sum);
                }
            });
            return Collections.unmodifiableSortedMap(sum);
        });
    }

    private static void add(String bars, SortedMap<Integer, Long> sum) {
        for (var bar : bars.split(",", -1)) {
            if (!bar.isEmpty()) {
                var colon = bar.indexOf(':');
                sum.merge(Integer.valueOf(bar.substring(0, colon)), Long.valueOf(bar.substring(colon + 1)), Long::sum);
            }
        }
    }

    /** A value of a split in a period. */
    record Group(Breakdown split, String value, Period period) {}

    /** Every group in which there is somebody, in a fixed order. */
    List<Group> groups() {
        return counts.entrySet().stream()
                .flatMap(split -> split.getValue().entrySet().stream()
                        .flatMap(value -> value.getValue().keySet().stream()
                                .map(period -> new Group(split.getKey(), value.getKey(), period))))
                .sorted(Comparator.comparing(Group::split)
                        .thenComparing(Group::value)
                        .thenComparing(group -> group.period().address()))
                .toList();
    }

    /** The values there are of a split. */
    Set<String> values(Breakdown split) {
        return counts.getOrDefault(split, Map.of()).keySet();
    }

    /** What may be shown of those with this value in this period. */
    GroupFigures figures(Breakdown split, String value, Period period) {
        var tally = counts.getOrDefault(split, Map.of())
                .getOrDefault(value, Map.of())
                .getOrDefault(period, StageCounts.NOBODY);
        var completed = shown(split, value, period, DisclosureLevel.COMPLETED, tally, StageCounts::completed);
        return new GroupFigures(
                shown(split, value, period, DisclosureLevel.ASSIGNED, tally, StageCounts::assigned),
                shown(split, value, period, DisclosureLevel.PROGRESS, tally, StageCounts::inProgress),
                completed,
                shown(split, value, period, DisclosureLevel.CERTIFIED, tally, StageCounts::certified),
                shown(split, value, period, DisclosureLevel.ATTEMPTS, tally, StageCounts::tried),
                shown(split, value, period, DisclosureLevel.ATTEMPTS, tally, StageCounts::passedAtOnce),
                split == Breakdown.NONE && completed.isPresent() ? median(histogram(period)) : OptionalInt.empty());
    }

    private OptionalLong shown(
            Breakdown split,
            String value,
            Period period,
            DisclosureLevel detail,
            StageCounts tally,
            ToLongFunction<StageCounts> count) {
        return groups.mayShow(split, value, detail, period)
                ? OptionalLong.of(count.applyAsLong(tally))
                : OptionalLong.empty();
    }

    /** What may be shown of a group of this country, and of the women in it. */
    CountryFigures country(CountryCode code, OptionalLong trainees, FigureFilter filter) {
        return new CountryFigures(
                code,
                trainees,
                figures(filter.split(), filter.value(), filter.period()),
                filter.women()
                        .map(women -> figures(women.split(), women.value(), women.period()))
                        .orElse(GroupFigures.HIDDEN));
    }

    /**
     * The finest parts of a period of which at least half can be shown: its months, else its quarters, else its years. Parts in
     * which nothing was assigned are left out.
     */
    List<Part<Period>> trend(Period period) {
        return Stream.of(
                        periods(part -> part.month() > 0 && part.isWithin(period)),
                        periods(part -> part.quarter() > 0 && part.month() == 0 && part.isWithin(period)),
                        periods(part -> part.year() > 0 && part.quarter() == 0 && part.isWithin(period)))
                .filter(parts -> parts.stream()
                                        .filter(part ->
                                                part.figures().completed().isPresent())
                                        .count()
                                * 2
                        >= parts.size())
                .findFirst()
                .orElse(List.of());
    }

    private List<Part<Period>> periods(Predicate<Period> wanted) {
        return counts.getOrDefault(Breakdown.NONE, Map.of()).getOrDefault(ALL, Map.of()).keySet().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Period::firstDay))
                .map(part -> new Part<>(part, figures(Breakdown.NONE, ALL, part)))
                .toList();
    }

    /** The first year in which something was assigned. */
    OptionalInt firstYear() {
        return counts.getOrDefault(Breakdown.NONE, Map.of()).getOrDefault(ALL, Map.of()).keySet().stream()
                .mapToInt(Period::year)
                .filter(year -> year > 0)
                .min();
    }

    /** The days to completion with the numbers of persons, if they may be shown. */
    Map<Integer, Long> days(FigureFilter filter) {
        return filter.split() == Breakdown.NONE
                        && groups.mayShow(Breakdown.NONE, ALL, DisclosureLevel.COMPLETED, filter.period())
                ? histogram(filter.period())
                : Map.of();
    }

    /** The day by which half of those who completed had; of two in the middle the earlier. */
    static OptionalInt median(SortedMap<Integer, Long> histogram) {
        var half = (histogram.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        var sofar = 0L;
        for (var bar : histogram.entrySet()) {
            sofar += bar.getValue();
            if (sofar >= half) {
                return OptionalInt.of(bar.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
