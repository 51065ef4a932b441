package org.beret.statistics.disclosure;

import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Whether a cell may be shown at a level, in all modules that are judged together or in none. Decisions 61 and 66. */
final class JointRule {

    private JointRule() {}

    /**
     * Whether a cell may be shown at this level: in every module, between the modules, in parts, and as a change.
     *
     * @param total the same over all values of the breakdown
     */
    static boolean isSafe(JointCounts cell, DisclosureLevel level, JointCounts total) {
        return isLarge(level, total.modules().size(), cell::module, total::module)
                && isLarge(level, total.before().size(), cell::before, total::before)
                && (level != DisclosureLevel.CERTIFIED || isSafeBetween(cell, total))
                && (!showsCertified(cell, level) || isSafeInParts(cell))
                && ChangeRule.isSafe(cell, level);
    }

    private static boolean isLarge(
            DisclosureLevel level, int modules, IntFunction<StageCounts> counts, IntFunction<StageCounts> total) {
        return IntStream.range(0, modules)
                .allMatch(module -> level.groups().stream()
                        .allMatch(stages -> isLarge(
                                counts.apply(module).at(stages),
                                total.apply(module).at(stages))));
    }

    /**
     * Who is certified has completed every core module: what one module says of the completed, less what another says of the
     * certified, are the persons who are not certified. And a certificate is over all of them: they differ by periods alone.
     */
    private static boolean isSafeBetween(JointCounts cell, JointCounts total) {
        var modules = total.modules().size();
        return IntStream.range(0, modules)
                .allMatch(one -> IntStream.range(0, modules)
                        .filter(other -> other != one)
                        .allMatch(other -> isLarge(
                                        difference(cell, one, StageCounts::completed, other),
                                        difference(total, one, StageCounts::completed, other))
                                && isNoneOrLarge(difference(cell, one, StageCounts::certified, other))));
    }

    private static long difference(JointCounts cell, int one, ToLongFunction<StageCounts> reached, int other) {
        return reached.applyAsLong(cell.module(one)) - cell.module(other).certified();
    }

    /** Also where all who have completed are certified. */
    private static boolean showsCertified(JointCounts cell, DisclosureLevel level) {
        return level == DisclosureLevel.CERTIFIED
                || (level == DisclosureLevel.COMPLETED
                        && cell.modules().stream().allMatch(module -> module.completed() == module.certified()));
    }

    /**
     * Who is certified is among the completed of every module, so parts of this cell that are taken from different modules, less
     * the certified, are persons who are not certified.
     */
    private static boolean isSafeInParts(JointCounts cell) {
        return isSafeInParts(cell, StageCounts::assigned, MixedCounts::leastAssigned)
                && isSafeInParts(cell, StageCounts::completed, MixedCounts::leastCompleted);
    }

    private static boolean isSafeInParts(
            JointCounts cell, ToLongFunction<StageCounts> reached, ToLongFunction<MixedCounts> least) {
        return cell.modules().stream().allMatch(module -> reached.applyAsLong(module) == module.certified())
                || cell.modules().stream()
                        .mapToLong(StageCounts::certified)
                        .filter(certified -> certified > 0)
                        .allMatch(certified -> cell.parts().values().stream()
                                .allMatch(part -> isNegativeOrLarge(least.applyAsLong(part) - certified)));
    }

    /** A negative rest says that the modules were not assigned in the same periods; then the parts are no persons. */
    static boolean isNegativeOrLarge(long persons) {
        return persons < 0 || persons >= SuppressionRule.THRESHOLD;
    }

    /** A zero in one cell alone is not safe: who knows that nobody has that value can work out more of the other values. */
    static boolean isLarge(long persons, long ofTotal) {
        return Math.abs(persons) >= SuppressionRule.THRESHOLD || (persons == 0 && ofTotal == 0);
    }

    static boolean isNoneOrLarge(long persons) {
        return persons == 0 || Math.abs(persons) >= SuppressionRule.THRESHOLD;
    }
}
