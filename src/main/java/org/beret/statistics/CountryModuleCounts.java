package org.beret.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.shared.CountryCode;
import org.beret.statistics.CountryReport.Part;
import org.beret.statistics.disclosure.CellSuppression;
import org.beret.statistics.disclosure.DisclosureLevel;
import org.beret.statistics.disclosure.StageCounts;

/**
 * All counts of one country and module, with their {@link CellSuppression}. Immutable; no method returns a count that may not be
 * shown.
 */
final class CountryModuleCounts {

    /** The only value without a breakdown. */
    static final String ALL = Breakdown.ALL;

    static final String WOMAN = "WOMAN";

    /** Men and those who did not state their gender are counted together: the number of the latter is not disclosed. */
    static final String OTHER = "OTHER";

    static final String GENDER_SQL = "case gender when 'WOMAN' then 'WOMAN' else 'OTHER' end";

    static final CountryModuleCounts EMPTY =
            new CountryModuleCounts(CountTable.EMPTY, CellSuppression.of(List.of(), List.of()));

    private final CountTable table;
    private final CellSuppression suppression;

    private CountryModuleCounts(CountTable table, CellSuppression suppression) {
        this.table = table;
        this.suppression = suppression;
    }

    /** The counts of modules of one country that are judged together, by module. */
    static Map<String, CountryModuleCounts> together(Map<String, CountTable> modules) {
        var suppression = CellSuppression.of(
                modules.values().stream().map(CountTable::counts).toList(), List.of());
        return modules.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, module -> new CountryModuleCounts(module.getValue(), suppression)));
    }

    /** A group of persons: one value of a breakdown in one period. */
    record Group(Breakdown breakdown, String value, Period period) {}

    /** Every group that is not empty, in a fixed order. */
    List<Group> groups() {
        return table.counts().entrySet().stream()
                .flatMap(breakdown -> breakdown.getValue().entrySet().stream()
                        .flatMap(value -> value.getValue().keySet().stream()
                                .map(period -> new Group(breakdown.getKey(), value.getKey(), period))))
                .sorted(Comparator.comparing(Group::breakdown)
                        .thenComparing(Group::value)
                        .thenComparing(group -> group.period().address()))
                .toList();
    }

    /** The values of a breakdown that anybody has. */
    Set<String> values(Breakdown breakdown) {
        return table.counts().getOrDefault(breakdown, Map.of()).keySet();
    }

    /** The figures of a group, suppressed where they have to be. */
    GroupFigures figures(Breakdown breakdown, String value, Period period) {
        var group = new Group(breakdown, value, period);
        var ofGroup = table.counts()
                .getOrDefault(breakdown, Map.of())
                .getOrDefault(value, Map.of())
                .getOrDefault(period, StageCounts.NOBODY);
        var assigned = shown(group, DisclosureLevel.ASSIGNED, ofGroup.assigned());
        var completed = part(assigned, shown(group, DisclosureLevel.COMPLETED, ofGroup.completed()));
        var tried = part(assigned, shown(group, DisclosureLevel.ATTEMPTS, ofGroup.tried()));
        return new GroupFigures(
                assigned,
                part(assigned, shown(group, DisclosureLevel.PROGRESS, ofGroup.inProgress())),
                completed,
                part(completed, shown(group, DisclosureLevel.CERTIFIED, ofGroup.certified())),
                tried,
                part(tried, shown(group, DisclosureLevel.ATTEMPTS, ofGroup.passedAtOnce())),
                breakdown == Breakdown.NONE && completed.isPresent()
                        ? DayHistograms.median(table.days().in(period))
                        : OptionalInt.empty());
    }

    private OptionalLong shown(Group group, DisclosureLevel level, long count) {
        return suppression.mayShow(group.breakdown(), group.value(), level, group.period())
                ? OptionalLong.of(count)
                : OptionalLong.empty();
    }

    /** A part of what is shown as nobody is nobody, whatever the suppression says. */
    private static OptionalLong part(OptionalLong whole, OptionalLong part) {
        return whole.equals(OptionalLong.of(0)) ? whole : part;
    }

    /** The figures of the group that a filter names, and of the women in it. */
    CountryFigures country(CountryCode code, OptionalLong trainees, FigureFilter filter) {
        return new CountryFigures(
                code,
                trainees,
                figures(filter.breakdown(), filter.value(), filter.period()),
                filter.women()
                        .map(women -> figures(women.breakdown(), women.value(), women.period()))
                        .orElse(GroupFigures.SUPPRESSED));
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
                .filter(CountryModuleCounts::isHalfShown)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isHalfShown(List<Part<Period>> parts) {
        var shown = parts.stream()
                .filter(part -> part.figures().completed().isPresent())
                .count();
        return shown * 2 >= parts.size();
    }

    private List<Part<Period>> periods(Predicate<Period> wanted) {
        return total().keySet().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Period::firstDay))
                .map(part -> new Part<>(part, figures(Breakdown.NONE, ALL, part)))
                .toList();
    }

    /** The first year in which the module was assigned in the country. */
    OptionalInt firstYear() {
        return total().keySet().stream()
                .mapToInt(Period::year)
                .filter(year -> year > 0)
                .min();
    }

    private Map<Period, StageCounts> total() {
        return table.counts().getOrDefault(Breakdown.NONE, Map.of()).getOrDefault(ALL, Map.of());
    }

    /** The histogram of days to completion; empty for a breakdown and where it may not be shown. */
    Map<Integer, Long> days(FigureFilter filter) {
        return filter.breakdown() == Breakdown.NONE
                        && suppression.mayShow(Breakdown.NONE, ALL, DisclosureLevel.COMPLETED, filter.period())
                ? table.days().in(filter.period())
                : Map.of();
    }
}
