package org.beret.statistics.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;
import org.beret.statistics.disclosure.MixedCounts.Cut;

/**
 * Whether the number of trainees of a country may be shown beside the figures of all its modules: the others than those to whom a
 * module is assigned are five or more, also when they are counted in parts that are taken from different modules. A pure function
 * of the counts. Decision 66 says why.
 */
public final class TraineeSuppression {

    /** The assigned of each module that is assigned at all. */
    private final List<Long> assigned;

    /** The assigned in parts, for each way to cut a country into parts. */
    private final List<Long> inParts;

    private TraineeSuppression(List<Long> assigned, List<Long> inParts) {
        this.assigned = assigned;
        this.inParts = inParts;
    }

    /** Decides over the counts of all modules of a country, by breakdown, value and period. */
    public static TraineeSuppression of(List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules) {
        var inParts = new HashMap<Cut, Long>();
        for (var breakdown : Breakdown.values()) {
            mostAssigned(breakdown, modules)
                    .values()
                    .forEach(periods -> periods.forEach((period, persons) ->
                            inParts.merge(new Cut(breakdown, period.depth()), persons, Long::sum)));
        }
        return new TraineeSuppression(
                modules.stream()
                        .map(module -> module.getOrDefault(Breakdown.NONE, Map.of()).values().stream()
                                .mapToLong(periods -> periods.getOrDefault(Period.EVER, StageCounts.NOBODY)
                                        .assigned())
                                .sum())
                        .filter(persons -> persons > 0)
                        .toList(),
                List.copyOf(inParts.values()));
    }

    /** Of each value and period the assigned of the module with the most. */
    private static Map<String, Map<Period, Long>> mostAssigned(
            Breakdown breakdown, List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> modules) {
        var most = new HashMap<String, Map<Period, Long>>();
        modules.forEach(module -> module.getOrDefault(breakdown, Map.of()).forEach((value, periods) -> {
            var ofValue = most.computeIfAbsent(value, _ -> new HashMap<>());
            periods.forEach((period, counts) -> ofValue.merge(period, counts.assigned(), Math::max));
        }));
        return most;
    }

    /**
     * Whether this number of trainees may be shown. If the others are nobody for one module, everybody has that one, and what
     * another has less is a number of persons; then they have to be nobody for every module.
     */
    public boolean mayShow(long trainees) {
        if (trainees > 0 && trainees < SuppressionRule.THRESHOLD) {
            return false;
        }
        return assigned.stream().allMatch(persons -> persons == trainees)
                || (assigned.stream().allMatch(persons -> Math.abs(trainees - persons) >= SuppressionRule.THRESHOLD)
                        && inParts.stream().allMatch(persons -> JointRule.isNegativeOrLarge(trainees - persons)));
    }
}
