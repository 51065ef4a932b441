package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/**
 * Which numbers of officers of a country who are certified on some days may be shown, beside each other and beside the figures of
 * its core modules. Who is certified on a later day is among those of an earlier one: between two days that are shown it is nobody, or
 * five and more, whose certificate ends. A pure function of the counts. Decision 83 says why.
 */
public final class ReadySuppression {

    private final Map<Breakdown, Table> tables = new EnumMap<>(Breakdown.class);
    private final CellSuppression figures;
    private final List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules;

    /** What is shown of a breakdown: these days, of all values but the suppressed ones. */
    private record Table(Set<String> suppressed, List<Integer> days) {}

    /**
     * A group of persons.
     *
     * @param certified on each day
     * @param others for each core module, those certified today whom its figures do not know as certified
     */
    private record Cell(List<Long> certified, List<Long> others) {

        Cell plus(Cell more) {
            return new Cell(sums(certified, more.certified), sums(others, more.others));
        }

        private static List<Long> sums(List<Long> one, List<Long> other) {
            return IntStream.range(0, one.size())
                    .mapToObj(number -> one.get(number) + other.get(number))
                    .toList();
        }

        long on(int day) {
            return certified.get(day);
        }
    }

    private ReadySuppression(
            CellSuppression figures, List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules) {
        this.figures = figures;
        this.modules = modules;
    }

    /**
     * Decides over numbers of persons by breakdown, value and day, of which the first is today.
     *
     * @param modules the counts of the core modules
     * @param trainees of the country, certified or not
     */
    public static ReadySuppression of(
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules,
            Map<Breakdown, Map<String, List<Long>>> certified,
            long trainees) {
        var suppression = new ReadySuppression(CellSuppression.of(modules, List.of()), modules);
        var whole = suppression.cells(Breakdown.NONE, certified);
        if (suppression.isSafeBesideTrainees(whole.values(), trainees)) {
            suppression.decide(Breakdown.NONE, whole);
            List.of(Breakdown.GENDER, Breakdown.CATEGORY, Breakdown.CENTRE)
                    .forEach(breakdown -> suppression.decide(breakdown, suppression.cells(breakdown, certified)));
        }
        return suppression;
    }

    /** Whether it may be shown how many of this value are certified on this day. */
    public boolean mayShow(Breakdown breakdown, String value, int day) {
        var table = tables.get(breakdown);
        return table != null
                && table.days().contains(day)
                && !table.suppressed().contains(value);
    }

    private Map<String, Cell> cells(Breakdown breakdown, Map<Breakdown, Map<String, List<Long>>> certified) {
        var cells = new HashMap<String, Cell>();
        certified
                .getOrDefault(breakdown, Map.of())
                .forEach((value, days) -> cells.put(
                        value,
                        new Cell(
                                days,
                                modules.stream()
                                        .map(module -> days.getFirst()
                                                - counts(module, breakdown, value)
                                                        .certified())
                                        .toList())));
        return cells;
    }

    private static StageCounts counts(
            Map<Breakdown, Map<String, Map<Period, StageCounts>>> module, Breakdown breakdown, String value) {
        return module.getOrDefault(breakdown, Map.of())
                .getOrDefault(value, Map.of())
                .getOrDefault(Period.EVER, StageCounts.NOBODY);
    }

    /**
     * Nobody or five and more are not certified, and, of those to whom a module is not assigned, without those who are certified nevertheless,
     * not one to four are left.
     */
    private boolean isSafeBesideTrainees(Collection<Cell> whole, long trainees) {
        return whole.stream()
                .allMatch(all -> JointRule.isNoneOrLarge(trainees - all.on(0))
                        && IntStream.range(0, modules.size())
                                .allMatch(module -> all.others().get(module) == 0
                                        || JointRule.isNoneOrLarge(trainees
                                                - counts(modules.get(module), Breakdown.NONE, Breakdown.ALL)
                                                        .assigned()
                                                - all.others().get(module))));
    }

    /** Values that are suppressed are one cell, since their sum can be worked out. */
    private void decide(Breakdown breakdown, Map<String, Cell> values) {
        var total = values.values().stream().reduce(Cell::plus).orElse(new Cell(List.of(), List.of()));
        var suppressed = SuppressionRule.suppressed(
                values,
                value -> !isShownInFigures(breakdown, value) || !isSafeToday(values.getOrDefault(value, total), total),
                Cell::plus,
                cell -> isSafeToday(cell, total),
                cell -> cell.on(0));
        if (suppressed.containsAll(values.keySet())) {
            return;
        }
        var cells = new HashMap<String, Cell>();
        values.forEach((value, cell) -> cells.merge(suppressed.contains(value) ? "" : value, cell, Cell::plus));
        tables.put(breakdown, new Table(suppressed, days(cells.values(), total, breakdown)));
    }

    private boolean isShownInFigures(Breakdown breakdown, String value) {
        return figures.mayShow(breakdown, value, DisclosureLevel.CERTIFIED, Period.EVER);
    }

    private static boolean isSafeToday(Cell cell, Cell total) {
        return JointRule.isLarge(cell.on(0), total.on(0))
                && cell.others().stream().allMatch(JointRule::isNoneOrLarge);
    }

    /** Today, and each day that may be shown beside the last one before it; of parts only days on which the whole is shown. */
    private List<Integer> days(Collection<Cell> cells, Cell total, Breakdown breakdown) {
        var days = new ArrayList<>(List.of(0));
        for (var day = 1; day < total.certified().size(); day++) {
            var next = day;
            var last = days.getLast();
            if ((breakdown == Breakdown.NONE || mayShow(Breakdown.NONE, Breakdown.ALL, day))
                    && cells.stream()
                            .allMatch(cell -> JointRule.isLarge(cell.on(next), total.on(next))
                                    && JointRule.isLarge(
                                            cell.on(last) - cell.on(next), total.on(last) - total.on(next)))) {
                days.add(day);
            }
        }
        return days;
    }
}
