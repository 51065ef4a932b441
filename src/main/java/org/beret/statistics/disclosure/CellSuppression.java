package org.beret.statistics.disclosure;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/**
 * Statistical disclosure control for the counts of one country and module: which cells may be shown so that no combination of
 * shown cells, over breakdowns, levels and periods, isolates fewer than {@link SuppressionRule#THRESHOLD} persons. A pure
 * function of the counts; screens and exports ask the same instance. Decision 22 says why.
 */
public final class CellSuppression {

    /** The levels that a breakdown may show, the finest first; anything finer is shown only without a breakdown. */
    private static final List<Set<DisclosureLevel>> LEVELS_OF_BREAKDOWNS = List.of(
            Set.of(DisclosureLevel.ASSIGNED, DisclosureLevel.COMPLETED, DisclosureLevel.CERTIFIED),
            Set.of(DisclosureLevel.ASSIGNED, DisclosureLevel.COMPLETED),
            Set.of(DisclosureLevel.ASSIGNED));

    private final List<Integer> years;

    /** Without a breakdown each level is shown in as many periods as it can be. */
    private final Map<DisclosureLevel, Table> total = new EnumMap<>(DisclosureLevel.class);

    /** A breakdown shows all its levels or none. */
    private final Map<Breakdown, Table> byBreakdown = new EnumMap<>(Breakdown.class);

    /** What is shown of a breakdown: these levels, in these periods, of all values but the suppressed ones. */
    private record Table(Set<DisclosureLevel> levels, Set<String> suppressedValues, Set<Period> periods) {

        static final Table SUPPRESSED = new Table(Set.of(), Set.of(), Set.of());

        boolean isShown() {
            return periods.contains(Period.EVER);
        }
    }

    private CellSuppression(List<Integer> years) {
        this.years = years;
    }

    /**
     * Decides over the counts of each value of each breakdown, in every period that has some, of modules that are judged together.
     *
     * @param before what was published of the same modules before, in the same order; empty if nothing was
     */
    public static CellSuppression of(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> before) {
        var counts = JointTables.of(modules, before);
        var suppression = new CellSuppression(years(counts));
        for (var level : DisclosureLevel.values()) {
            suppression.total.put(level, suppression.total(level, counts.getOrDefault(Breakdown.NONE, Map.of())));
        }
        suppression.decide(Breakdown.LANGUAGE, counts);
        suppression.decide(Breakdown.CENTRE, counts);
        suppression.decideGenderAndCategory(counts);
        return suppression;
    }

    /** Whether this value may be shown at this level in this period. */
    public boolean mayShow(Breakdown breakdown, String value, DisclosureLevel level, Period period) {
        var table = breakdown == Breakdown.NONE ? total.get(level) : byBreakdown.get(breakdown);
        if (table == null
                || !table.levels().contains(level)
                || table.suppressedValues().contains(value)) {
            return false;
        }
        return table.periods().contains(period) || isEmpty(period, table);
    }

    /** In a year in which nothing was assigned there is nothing to suppress. */
    private boolean isEmpty(Period period, Table table) {
        return table.isShown() && period.year() != 0 && !years.contains(period.year());
    }

    private static List<Integer> years(Map<Breakdown, Map<String, Map<Period, JointCounts>>> counts) {
        return counts.getOrDefault(Breakdown.NONE, Map.of()).values().stream()
                .flatMap(periods -> periods.keySet().stream())
                .map(Period::year)
                .filter(year -> year > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private Table total(DisclosureLevel level, Map<String, Map<Period, JointCounts>> values) {
        var coarser = level.coarser().stream().map(total::get).toList();
        var isCandidate = (Predicate<Period>)
                period -> coarser.stream().allMatch(table -> table.periods().contains(period));
        return new Table(Set.of(level), Set.of(), periods(Set.of(level), values, isCandidate));
    }

    private void decide(Breakdown breakdown, Map<Breakdown, Map<String, Map<Period, JointCounts>>> counts) {
        byBreakdown.put(breakdown, suppressingValues(counts.getOrDefault(breakdown, Map.of())));
    }

    /**
     * Gender and category crossed, together with each alone; or if that discloses too much, each for itself. Crossed, no value
     * can be suppressed: the sums of rows and columns would give it away.
     */
    private void decideGenderAndCategory(Map<Breakdown, Map<String, Map<Period, JointCounts>>> counts) {
        var crossed = LEVELS_OF_BREAKDOWNS.stream()
                .map(levels -> table(levels, Set.of(), counts.getOrDefault(Breakdown.GENDER_AND_CATEGORY, Map.of())))
                .filter(Table::isShown)
                .findFirst();
        crossed.ifPresentOrElse(
                table -> List.of(Breakdown.GENDER, Breakdown.CATEGORY, Breakdown.GENDER_AND_CATEGORY)
                        .forEach(breakdown -> byBreakdown.put(breakdown, table)),
                () -> {
                    decide(Breakdown.GENDER, counts);
                    decide(Breakdown.CATEGORY, counts);
                });
    }

    /** The table with the fewest values suppressed; of these the most detailed. */
    private Table suppressingValues(Map<String, Map<Period, JointCounts>> values) {
        return LEVELS_OF_BREAKDOWNS.stream()
                .map(levels -> table(levels, suppressedValues(levels, values), values))
                .filter(Table::isShown)
                .min(Comparator.comparingInt(table -> table.suppressedValues().size()))
                .orElse(Table.SUPPRESSED);
    }

    /** A table in which the suppressed values are one cell, since their sum can be worked out. */
    private Table table(
            Set<DisclosureLevel> levels, Set<String> suppressed, Map<String, Map<Period, JointCounts>> values) {
        if (suppressed.containsAll(values.keySet())) {
            return Table.SUPPRESSED;
        }
        var cells = new HashMap<String, Map<Period, JointCounts>>();
        values.forEach((value, periods) ->
                cells.merge(suppressed.contains(value) ? "" : value, periods, SuppressionRule::add));
        return new Table(levels, suppressed, periods(levels, cells, period -> isTotalShown(levels, period)));
    }

    private boolean isTotalShown(Set<DisclosureLevel> levels, Period period) {
        return levels.stream().allMatch(level -> mayShow(Breakdown.NONE, "", level, period));
    }

    private static Set<String> suppressedValues(
            Set<DisclosureLevel> levels, Map<String, Map<Period, JointCounts>> values) {
        var ever = cells(values, Period.EVER);
        var total = SuppressionRule.sum(ever);
        return SuppressionRule.suppressed(
                ever,
                value -> !SuppressionRule.isSafe(ever.getOrDefault(value, JointCounts.NOBODY), levels, total),
                JointCounts::plus,
                counts -> SuppressionRule.isSafe(counts, levels, total),
                JointCounts::assigned);
    }

    /** The periods in which all cells may be shown, down the tree of periods. */
    private Set<Period> periods(
            Set<DisclosureLevel> levels, Map<String, Map<Period, JointCounts>> cells, Predicate<Period> isCandidate) {
        var shown = new HashSet<Period>();
        if (isCandidate.test(Period.EVER) && SuppressionRule.isSafe(cells(cells, Period.EVER), levels)) {
            shown.add(Period.EVER);
            addParts(Period.EVER, levels, cells, isCandidate, shown);
        }
        return shown;
    }

    private void addParts(
            Period parent,
            Set<DisclosureLevel> levels,
            Map<String, Map<Period, JointCounts>> cells,
            Predicate<Period> isCandidate,
            Set<Period> shown) {
        Map<Period, Map<String, JointCounts>> parts =
                parent.parts(years).stream().collect(Collectors.toMap(part -> part, part -> cells(cells, part)));
        var suppressed = SuppressionRule.suppressed(
                parts,
                part -> !isCandidate.test(part) || !SuppressionRule.isSafe(parts.getOrDefault(part, Map.of()), levels),
                SuppressionRule::add,
                sum -> SuppressionRule.isSafe(sum, levels),
                sum -> SuppressionRule.sum(sum).assigned());
        parts.keySet().stream().filter(part -> !suppressed.contains(part)).forEach(part -> {
            shown.add(part);
            addParts(part, levels, cells, isCandidate, shown);
        });
    }

    private static Map<String, JointCounts> cells(Map<String, Map<Period, JointCounts>> cells, Period period) {
        var ofPeriod = new HashMap<String, JointCounts>();
        cells.forEach((value, periods) -> ofPeriod.put(value, periods.getOrDefault(period, JointCounts.NOBODY)));
        return ofPeriod;
    }
}
