package org.beret.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Decides what may be shown of a sheet so that no combination of all that is shown tells of fewer than five persons. A pure
 * function of the counts: screens and exports ask the same answer. Decision 19 says why it holds.
 */
final class CellSuppression {

    /** No figure is shown of fewer persons than this; of nobody only where nobody at all is meant. */
    static final int FEWEST = 5;

    /** How finely a split may tell the stages apart, the finest first. Finer than this only where nothing is split. */
    private static final List<Set<DisclosureLevel>> DETAILS_OF_SPLITS = List.of(
            Set.of(DisclosureLevel.ASSIGNED, DisclosureLevel.COMPLETED, DisclosureLevel.CERTIFIED),
            Set.of(DisclosureLevel.ASSIGNED, DisclosureLevel.COMPLETED),
            Set.of(DisclosureLevel.ASSIGNED));

    private final List<Integer> years;

    /** Where nothing is split every detail goes as far into the periods as it can; a split shows its details together or not. */
    private final Map<DisclosureLevel, Table> whole = new EnumMap<>(DisclosureLevel.class);

    private final Map<Breakdown, Table> splits = new EnumMap<>(Breakdown.class);

    /** What is shown of a split: its details, in these periods, of all values but these. */
    private record Table(Set<DisclosureLevel> details, Set<String> hiddenValues, Set<Period> periods) {

        static final Table HIDDEN = new Table(Set.of(), Set.of(), Set.of());

        boolean isShown() {
            return periods.contains(Period.EVER);
        }
    }

    private CellSuppression(List<Integer> years) {
        this.years = years;
    }

    /** For every split, the tallies of its values in each period in which there is somebody. */
    static CellSuppression of(Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts) {
        var groups = new CellSuppression(years(counts));
        for (var detail : DisclosureLevel.values()) {
            groups.whole.put(detail, groups.whole(detail, counts.getOrDefault(Breakdown.NONE, Map.of())));
        }
        groups.split(Breakdown.LANGUAGE, counts);
        groups.split(Breakdown.CENTRE, counts);
        groups.persons(counts);
        return groups;
    }

    /** Whether this value may be shown so finely in this period. */
    boolean mayShow(Breakdown split, String value, DisclosureLevel detail, Period period) {
        var table = split == Breakdown.NONE ? whole.get(detail) : splits.get(split);
        if (table == null
                || !table.details().contains(detail)
                || table.hiddenValues().contains(value)) {
            return false;
        }
        return table.periods().contains(period) || isEmpty(period, table);
    }

    /** In a year in which nothing was assigned there is nothing to hide. */
    private boolean isEmpty(Period period, Table table) {
        return table.isShown() && period.year() != 0 && !years.contains(period.year());
    }

    private static List<Integer> years(Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts) {
        return counts.getOrDefault(Breakdown.NONE, Map.of()).values().stream()
                .flatMap(periods -> periods.keySet().stream())
                .map(Period::year)
                .filter(year -> year > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private Table whole(DisclosureLevel detail, Map<String, Map<Period, StageCounts>> values) {
        var coarser = detail.coarser().stream().map(whole::get).toList();
        var mayBe = (Predicate<Period>)
                period -> coarser.stream().allMatch(table -> table.periods().contains(period));
        return new Table(Set.of(detail), Set.of(), periods(Set.of(detail), values, mayBe));
    }

    private void split(Breakdown split, Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts) {
        splits.put(split, hidingValues(counts.getOrDefault(split, Map.of())));
    }

    /**
     * Gender and category crossed, together with each alone; or if that tells too much, each for itself. Crossed, no value can
     * be hidden: the sums of rows and columns would give it away.
     */
    private void persons(Map<Breakdown, Map<String, Map<Period, StageCounts>>> counts) {
        var crossed = DETAILS_OF_SPLITS.stream()
                .map(details -> table(details, Set.of(), counts.getOrDefault(Breakdown.GENDER_AND_CATEGORY, Map.of())))
                .filter(Table::isShown)
                .findFirst();
        crossed.ifPresentOrElse(
                table -> List.of(Breakdown.GENDER, Breakdown.CATEGORY, Breakdown.GENDER_AND_CATEGORY)
                        .forEach(split -> splits.put(split, table)),
                () -> {
                    split(Breakdown.GENDER, counts);
                    split(Breakdown.CATEGORY, counts);
                });
    }

    /** The table with the fewest values hidden; of these the most detailed. */
    private Table hidingValues(Map<String, Map<Period, StageCounts>> values) {
        return DETAILS_OF_SPLITS.stream()
                .map(details -> table(details, hiddenValues(details, values), values))
                .filter(Table::isShown)
                .min(Comparator.comparingInt(table -> table.hiddenValues().size()))
                .orElse(Table.HIDDEN);
    }

    private Table table(
            Set<DisclosureLevel> details, Set<String> hidden, Map<String, Map<Period, StageCounts>> values) {
        if (hidden.containsAll(values.keySet())) {
            return Table.HIDDEN;
        }
        var entries = new HashMap<String, Map<Period, StageCounts>>();
        values.forEach(
                (value, tallies) -> entries.merge(hidden.contains(value) ? "" : value, tallies, CellSuppression::add));
        return new Table(details, hidden, periods(details, entries, period -> isShownWhole(details, period)));
    }

    private boolean isShownWhole(Set<DisclosureLevel> details, Period period) {
        return details.stream().allMatch(detail -> mayShow(Breakdown.NONE, CountryModuleCounts.ALL, detail, period));
    }

    /** Values with too few persons, and the smallest others until all that is hidden is together enough. */
    private static Set<String> hiddenValues(
            Set<DisclosureLevel> details, Map<String, Map<Period, StageCounts>> values) {
        var totals = entry(values, Period.EVER);
        var all = sum(totals);
        return hide(
                totals,
                value -> !isSafe(totals.getOrDefault(value, StageCounts.NOBODY), details, all),
                StageCounts::plus,
                tally -> isSafe(tally, details, all),
                StageCounts::assigned);
    }

    /** The periods in which all entries may be shown, from all of them down the tree. */
    private Set<Period> periods(
            Set<DisclosureLevel> details, Map<String, Map<Period, StageCounts>> entries, Predicate<Period> mayBe) {
        var shown = new HashSet<Period>();
        if (mayBe.test(Period.EVER) && isSafe(entry(entries, Period.EVER), details)) {
            shown.add(Period.EVER);
            descend(Period.EVER, details, entries, mayBe, shown);
        }
        return shown;
    }

    private void descend(
            Period parent,
            Set<DisclosureLevel> details,
            Map<String, Map<Period, StageCounts>> entries,
            Predicate<Period> mayBe,
            Set<Period> shown) {
        Map<Period, Map<String, StageCounts>> parts =
                parent.parts(years).stream().collect(Collectors.toMap(part -> part, part -> entry(entries, part)));
        var hidden = hide(
                parts,
                part -> !mayBe.test(part) || !isSafe(parts.getOrDefault(part, Map.of()), details),
                CellSuppression::add,
                entry -> isSafe(entry, details),
                entry -> sum(entry).assigned());
        parts.keySet().stream().filter(part -> !hidden.contains(part)).forEach(part -> {
            shown.add(part);
            descend(part, details, entries, mayBe, shown);
        });
    }

    /** Hides what must be, and of the rest the smallest until everything hidden is together safe. */
    private static <K, V> Set<K> hide(
            Map<K, V> all,
            Predicate<K> mustBe,
            BinaryOperator<V> plus,
            Predicate<V> isSafe,
            ToLongFunction<V> persons) {
        var hidden = all.keySet().stream().filter(mustBe).collect(Collectors.toCollection(HashSet::new));
        // Ties are broken by name: the same counts hide the same on every node.
        var rest = all.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getKey()))
                .sorted(Comparator.comparingLong((Map.Entry<K, V> entry) -> persons.applyAsLong(entry.getValue()))
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        while (!hidden.isEmpty() && !rest.isEmpty() && !isSafeTogether(all, hidden, plus, isSafe)) {
            hidden.add(rest.removeFirst());
        }
        return hidden;
    }

    private static <K, V> boolean isSafeTogether(
            Map<K, V> all, Set<K> hidden, BinaryOperator<V> plus, Predicate<V> isSafe) {
        return all.entrySet().stream()
                .filter(entry -> hidden.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(plus)
                .filter(isSafe)
                .isPresent();
    }

    /**
     * Whether each group has five persons at least, or nobody where nobody of all is there. Nobody of one value alone is not
     * shown: who knows that all are of the other values can work out more of those.
     */
    private static boolean isSafe(StageCounts tally, Set<DisclosureLevel> details, StageCounts all) {
        for (var detail : details) {
            for (var stages : detail.groups()) {
                if (tally.at(stages) < FEWEST && all.at(stages) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSafe(Map<String, StageCounts> entry, Set<DisclosureLevel> details) {
        var all = sum(entry);
        return entry.values().stream().allMatch(tally -> isSafe(tally, details, all));
    }

    private static Map<String, StageCounts> entry(Map<String, Map<Period, StageCounts>> entries, Period period) {
        var entry = new HashMap<String, StageCounts>();
        entries.forEach((value, tallies) -> entry.put(value, tallies.getOrDefault(period, StageCounts.NOBODY)));
        return entry;
    }

    private static StageCounts sum(Map<String, StageCounts> entry) {
        return entry.values().stream().reduce(StageCounts.NOBODY, StageCounts::plus);
    }

    private static <K> Map<K, StageCounts> add(Map<K, StageCounts> one, Map<K, StageCounts> other) {
        var sum = new HashMap<>(one);
        other.forEach((key, tally) -> sum.merge(key, tally, StageCounts::plus));
        return sum;
    }
}
