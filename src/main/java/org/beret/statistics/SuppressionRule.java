package org.beret.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The threshold rule of cell suppression, and complementary suppression: with the cells that are below the threshold the
 * smallest others are suppressed until the suppressed cells together are above it.
 */
final class SuppressionRule {

    /** No figure of fewer persons than this is shown; zero only where the total is zero. */
    static final int THRESHOLD = 5;

    private SuppressionRule() {}

    /**
     * Whether every group that these levels show has at least {@link #THRESHOLD} persons in this cell, or nobody in the total.
     * A zero in one cell alone is not safe: who knows that nobody has that value can work out more of the other values.
     */
    static boolean isSafe(StageCounts cell, Set<DisclosureLevel> levels, StageCounts total) {
        for (var level : levels) {
            for (var stages : level.groups()) {
                if (cell.at(stages) < THRESHOLD && total.at(stages) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether every cell of a table is safe, by value of the breakdown. */
    static boolean isSafe(Map<String, StageCounts> cells, Set<DisclosureLevel> levels) {
        var total = sum(cells);
        return cells.values().stream().allMatch(cell -> isSafe(cell, levels, total));
    }

    /**
     * The keys to suppress: those that have to be, and of the rest the smallest until all suppressed together are safe.
     *
     * @param persons the size by which the smallest is found
     */
    static <K, V> Set<K> suppressed(
            Map<K, V> all,
            Predicate<K> isPrimary,
            BinaryOperator<V> plus,
            Predicate<V> isSafe,
            ToLongFunction<V> persons) {
        var suppressed = all.keySet().stream().filter(isPrimary).collect(Collectors.toCollection(HashSet::new));
        // Ties are broken by name: the same counts suppress the same on every node.
        var rest = all.entrySet().stream()
                .filter(entry -> !suppressed.contains(entry.getKey()))
                .sorted(Comparator.comparingLong((Map.Entry<K, V> entry) -> persons.applyAsLong(entry.getValue()))
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        while (!suppressed.isEmpty() && !rest.isEmpty() && !isSafeTogether(all, suppressed, plus, isSafe)) {
            suppressed.add(rest.removeFirst());
        }
        return suppressed;
    }

    private static <K, V> boolean isSafeTogether(
            Map<K, V> all, Set<K> suppressed, BinaryOperator<V> plus, Predicate<V> isSafe) {
        return all.entrySet().stream()
                .filter(entry -> suppressed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(plus)
                .filter(isSafe)
                .isPresent();
    }

    static StageCounts sum(Map<String, StageCounts> cells) {
        return cells.values().stream().reduce(StageCounts.NOBODY, StageCounts::plus);
    }

    /** The sums of two maps of cells, key by key. */
    static <K> Map<K, StageCounts> add(Map<K, StageCounts> one, Map<K, StageCounts> other) {
        var sum = new HashMap<>(one);
        other.forEach((key, counts) -> sum.merge(key, counts, StageCounts::plus));
        return sum;
    }
}
