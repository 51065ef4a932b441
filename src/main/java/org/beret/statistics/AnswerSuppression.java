package org.beret.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.beret.shared.Language;

/**
 * Decides in which languages a question may be told apart so that nothing that is shown, nor what is left when it is taken
 * from the whole, tells of fewer than five persons. A pure function; see decision 21.
 */
final class AnswerSuppression {

    private AnswerSuppression() {}

    /**
     * The languages whose numbers may be shown beside their sums. Those that may not are together large enough in every number.
     *
     * @param numbers of each language the numbers of persons in groups that exclude each other
     * @param candidates the languages that may be shown at all
     */
    static Set<Language> shown(Map<Language, List<Long>> numbers, Set<Language> candidates) {
        var hidden = new ArrayList<Language>();
        var shown = new ArrayList<Language>();
        numbers.forEach(
                (language, some) -> (candidates.contains(language) && isSafe(some) ? shown : hidden).add(language));
        // The smallest goes first, and of two alike the one that comes first in the order of languages.
        shown.sort((one, other) -> {
            var bySize = Long.compare(persons(numbers, one), persons(numbers, other));
            return bySize == 0 ? one.compareTo(other) : bySize;
        });
        while (!shown.isEmpty() && !hidden.isEmpty() && !isSafe(sum(numbers, hidden))) {
            hidden.add(shown.removeFirst());
        }
        return shown.isEmpty() ? Set.of() : EnumSet.copyOf(shown);
    }

    /** The sums of the numbers over these languages. */
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
