package org.beret.statistics.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.statistics.Breakdown;

/**
 * Bounds on what several modules say of a cell together, for one way to cut it into parts: each part is taken from the module that
 * has the fewest persons of it, or the most.
 *
 * @param leastCompleted the completed, each part from the module with the fewest
 * @param leastAssignedBefore the assigned of the publication before, each part from the module with the fewest
 * @param mostAssignedBefore the same, from the module with the most
 */
record MixedCounts(long leastAssigned, long leastCompleted, long leastAssignedBefore, long mostAssignedBefore) {

    /**
     * A way to cut a cell into parts: by the values of a breakdown and by periods.
     *
     * @param depth of the periods in their tree: 0 for any time, 3 for months
     */
    record Cut(Breakdown breakdown, int depth) {}

    /** A part, of which each module has these counts, and had those in the publication before. */
    static MixedCounts of(List<StageCounts> modules, List<StageCounts> before) {
        return new MixedCounts(
                modules.stream().mapToLong(StageCounts::assigned).min().orElse(0),
                modules.stream().mapToLong(StageCounts::completed).min().orElse(0),
                before.stream().mapToLong(StageCounts::assigned).min().orElse(0),
                before.stream().mapToLong(StageCounts::assigned).max().orElse(0));
    }

    MixedCounts plus(MixedCounts other) {
        return new MixedCounts(
                leastAssigned + other.leastAssigned,
                leastCompleted + other.leastCompleted,
                leastAssignedBefore + other.leastAssignedBefore,
                mostAssignedBefore + other.mostAssignedBefore);
    }

    static Map<Cut, MixedCounts> sums(Map<Cut, MixedCounts> one, Map<Cut, MixedCounts> other) {
        var sums = new HashMap<>(one);
        other.forEach((cut, counts) -> sums.merge(cut, counts, MixedCounts::plus));
        return sums;
    }
}
