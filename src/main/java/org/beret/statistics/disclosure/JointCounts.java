package org.beret.statistics.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The counts of one cell in modules that are judged together, in a fixed order, and those of the same cell that were published
 * before. Immutable.
 */
final class JointCounts {

    static final JointCounts NOBODY = new JointCounts(List.of(), List.of());

    private static final Set<Stage> COMPLETED =
            Set.of(Stage.COMPLETED_LATER, Stage.COMPLETED_AT_ONCE, Stage.CERTIFIED_LATER, Stage.CERTIFIED_AT_ONCE);
    private static final Set<Stage> CERTIFIED = Set.of(Stage.CERTIFIED_LATER, Stage.CERTIFIED_AT_ONCE);

    private final List<StageCounts> modules;
    private final List<StageCounts> before;

    /**
     * The counts of each module.
     *
     * @param before empty if nothing was published before
     */
    JointCounts(List<StageCounts> modules, List<StageCounts> before) {
        this.modules = modules;
        this.before = before;
    }

    JointCounts plus(JointCounts other) {
        return new JointCounts(sums(modules, other.modules), sums(before, other.before));
    }

    private static List<StageCounts> sums(List<StageCounts> one, List<StageCounts> other) {
        return IntStream.range(0, Math.max(one.size(), other.size()))
                .mapToObj(number -> get(one, number).plus(get(other, number)))
                .toList();
    }

    private static StageCounts get(List<StageCounts> counts, int number) {
        return number < counts.size() ? counts.get(number) : StageCounts.NOBODY;
    }

    /** The assigned of all modules together, by which cells are ordered. */
    long assigned() {
        return modules.stream().mapToLong(StageCounts::assigned).sum();
    }

    /**
     * Whether this cell may be shown at this level: in every module, between the modules, and as a change.
     *
     * @param total the same over all values of the breakdown
     */
    boolean isSafe(DisclosureLevel level, JointCounts total) {
        return isLarge(level, modules, total.modules)
                && isLarge(level, before, total.before)
                && (level != DisclosureLevel.CERTIFIED || isSafeBetween(total))
                && isSafeAsChange(level);
    }

    private static boolean isLarge(DisclosureLevel level, List<StageCounts> counts, List<StageCounts> total) {
        return IntStream.range(0, total.size())
                .allMatch(module -> level.groups().stream()
                        .allMatch(stages -> isLarge(
                                get(counts, module).at(stages),
                                total.get(module).at(stages))));
    }

    /**
     * Who is certified has completed every core module: what one module says of the completed, less what another says of the
     * certified, are the persons who are not certified. And a certificate is over all of them: they differ by periods alone.
     */
    private boolean isSafeBetween(JointCounts total) {
        return IntStream.range(0, total.modules.size())
                .allMatch(one -> IntStream.range(0, total.modules.size())
                        .filter(other -> other != one)
                        .allMatch(other ->
                                isLarge(difference(one, COMPLETED, other), total.difference(one, COMPLETED, other))
                                        && isNoneOrLarge(difference(one, CERTIFIED, other))));
    }

    private long difference(int one, Set<Stage> stages, int other) {
        return get(modules, one).at(stages) - get(modules, other).at(CERTIFIED);
    }

    private boolean isSafeAsChange(DisclosureLevel level) {
        return IntStream.range(0, before.size())
                .allMatch(module -> Stream.concat(level.groups().stream(), level.reached().stream())
                        .allMatch(stages -> isNoneOrLarge(get(modules, module).at(stages)
                                - before.get(module).at(stages))));
    }

    /** A zero in one cell alone is not safe: who knows that nobody has that value can work out more of the other values. */
    private static boolean isLarge(long persons, long ofTotal) {
        return Math.abs(persons) >= SuppressionRule.THRESHOLD || (persons == 0 && ofTotal == 0);
    }

    private static boolean isNoneOrLarge(long persons) {
        return persons == 0 || Math.abs(persons) >= SuppressionRule.THRESHOLD;
    }
}
