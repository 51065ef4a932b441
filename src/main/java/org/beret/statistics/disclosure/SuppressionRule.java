package org.beret.statistics.disclosure;

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
public final class SuppressionRule {

    /** No figure of fewer persons than this is shown; zero only where the total is zero. */
    public static final int THRESHOLD = 5;

    private SuppressionRule() {}

    /** Whether a cell may be shown at all these levels. */
    static boolean isSafe(JointCounts cell, Set<DisclosureLevel> levels, JointCounts total) {
        return levels.stream().allMatch(level -> JointRule.isSafe(cell, level, total));
    }

    /** Whether every cell of a table is safe, by value of the breakdown. */
    static boolean isSafe(Map<String, JointCounts> cells, Set<DisclosureLevel> levels) {
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

    static JointCounts sum(Map<String, JointCounts> cells) {
        return cells.values().stream().reduce(JointCounts.NOBODY, JointCounts::plus);
    }

    /** The sums of two maps of cells, key by key. */
    static <K> Map<K, JointCounts> add(Map<K, JointCounts> one, Map<K, JointCounts> other) {
        var sum = new HashMap<>(one);
        other.forEach((key, counts) -> sum.merge(key, counts, JointCounts::plus));
        return sum;
    }
}
