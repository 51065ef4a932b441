package org.beret.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.beret.shared.Language;
import org.beret.statistics.disclosure.SuppressionRule;

/**
 * Suppression of small cells by language: no count that is shown, nor what is left of the total when shown counts are
 * subtracted, is below {@link SuppressionRule#THRESHOLD}. Pure functions; see decision 21.
 */
final class AnswerSuppression {

    private AnswerSuppression() {}

    /**
     * The languages whose counts may be shown beside the totals. The suppressed ones together are safe in every count.
     *
     * @param numbers for each language the counts of disjoint groups of persons
     * @param candidates the languages that may be shown at all
     */
    static Set<Language> shown(Map<Language, List<Long>> numbers, Set<Language> candidates) {
        var suppressed = new ArrayList<Language>();
        var shown = new ArrayList<Language>();
        numbers.forEach(
                (language, some) -> (candidates.contains(language) && isSafe(some) ? shown : suppressed).add(language));
        // The smallest is suppressed first; ties are broken by the order of languages, alike on every node.
        shown.sort((one, other) -> {
            var bySize = Long.compare(persons(numbers, one), persons(numbers, other));
            return bySize == 0 ? one.compareTo(other) : bySize;
        });
        while (!shown.isEmpty() && !suppressed.isEmpty() && !isSafe(sum(numbers, suppressed))) {
            suppressed.add(shown.removeFirst());
        }
        return shown.isEmpty() ? Set.of() : EnumSet.copyOf(shown);
    }

    /** The sums of the counts over these languages. */
    static List<Long> sum(Map<Language, List<Long>> numbers, Collection<Language> languages) {
        var rows = languages.stream()
                .filter(numbers::containsKey)
                .map(numbers::get)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : IntStream.range(0, rows.getFirst().size())
                        .mapToObj(column ->
                                rows.stream().mapToLong(row -> row.get(column)).sum())
                        .toList();
    }

    static boolean isSafe(Collection<Long> numbers) {
        return numbers.stream().allMatch(persons -> persons >= SuppressionRule.THRESHOLD);
    }

    private static long persons(Map<Language, List<Long>> numbers, Language language) {
        return numbers.getOrDefault(language, List.of()).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
