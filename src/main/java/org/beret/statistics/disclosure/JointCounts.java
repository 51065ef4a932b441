package org.beret.statistics.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beret.statistics.disclosure.MixedCounts.Cut;

/**
 * The counts of one cell in modules that are judged together, in a fixed order. {@link JointRule} says whether they may be shown.
 *
 * @param before those of the same cell that were published before; empty if nothing was
 * @param parts what follows from parts of this cell that are taken from different modules
 */
record JointCounts(List<StageCounts> modules, List<StageCounts> before, Map<Cut, MixedCounts> parts) {

    static final JointCounts NOBODY = new JointCounts(List.of(), List.of(), Map.of());

    JointCounts plus(JointCounts other) {
        return new JointCounts(
                sums(modules, other.modules), sums(before, other.before), MixedCounts.sums(parts, other.parts));
    }

    private static List<StageCounts> sums(List<StageCounts> one, List<StageCounts> other) {
        return IntStream.range(0, Math.max(one.size(), other.size()))
                .mapToObj(number -> get(one, number).plus(get(other, number)))
                .toList();
    }

    private static StageCounts get(List<StageCounts> counts, int number) {
        return number < counts.size() ? counts.get(number) : StageCounts.NOBODY;
    }

    StageCounts module(int number) {
        return get(modules, number);
    }

    StageCounts before(int number) {
        return get(before, number);
    }

    void addPart(Cut cut, MixedCounts part) {
        parts.merge(cut, part, MixedCounts::plus);
    }

    /** The assigned of all modules together, by which cells are ordered. */
    long assigned() {
        return modules.stream().mapToLong(StageCounts::assigned).sum();
    }
}
