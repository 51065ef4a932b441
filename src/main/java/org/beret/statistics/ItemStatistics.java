package org.beret.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beret.shared.Language;
import org.beret.statistics.QuestionCounts.Stratum;

/** What counts of right and wrong answers say about a question. Pure functions; decision 21 says why these. */
final class ItemStatistics {

    /** Below this many answers nothing is said about a language. */
    static final int FEWEST = 50;

    /**
     * Category C of the Educational Testing Service (Zwick 2012): the difference between two groups of equal knowledge is at
     * least 1.5 on the delta scale, and surely more than 1.
     */
    private static final double LARGE = -1.5;

    private static final double SURELY = -1;

    /** One chance in a hundred of being beyond, on one side: stricter than the usual one in twenty, for three languages are tried. */
    private static final double ONE_IN_A_HUNDRED = 2.326;

    private static final double DELTA = -2.35;

    /** Of fewer questions there is no telling what the difference of a common one is. */
    private static final int FEWEST_QUESTIONS = 5;

    private ItemStatistics() {}

    /** A difference on the delta scale, below zero where the question is harder, with its standard error. */
    record Difference(double delta, double error) {

        Difference beside(double common) {
            return new Difference(delta - common, error);
        }

        boolean isLarge() {
            return delta <= LARGE && delta + ONE_IN_A_HUNDRED * error < SURELY;
        }
    }

    /** The correlation between answering rightly and the rest score; none where all are alike. */
    static OptionalDouble discrimination(Collection<Stratum> strata) {
        double count = strata.stream().mapToLong(Stratum::count).sum();
        double right = strata.stream().mapToLong(Stratum::right).sum() / count;
        var mean =
                strata.stream().mapToDouble(some -> some.rest() * some.count()).sum() / count;
        var square = strata.stream()
                        .mapToDouble(some -> (double) some.rest() * some.rest() * some.count())
                        .sum()
                / count;
        var ofRight =
                strata.stream().mapToDouble(some -> some.rest() * some.right()).sum() / count;
        var variances = (square - mean * mean) * right * (1 - right);
        return variances > 0
                ? OptionalDouble.of((ofRight - mean * right) / Math.sqrt(variances))
                : OptionalDouble.empty();
    }

    /**
     * In which languages each question of a quiz is harder than in the others, for people who know as much. What all questions
     * of a language have in common is taken off: those who read another language may know more or less, and a short quiz tells
     * that only roughly.
     */
    static <Q> Map<Q, Map<Language, Difference>> harder(Map<Q, Map<Language, List<Stratum>>> questions) {
        var harder = new HashMap<Q, Map<Language, Difference>>();
        for (var language : Language.values()) {
            var differences = new HashMap<Q, Difference>();
            questions.forEach((question, byLanguage) ->
                    difference(language, byLanguage).ifPresent(found -> differences.put(question, found)));
            var common = common(differences.values());
            differences.forEach((question, difference) -> {
                var own = difference.beside(common);
                if (own.isLarge()) {
                    harder.computeIfAbsent(question, _ -> new EnumMap<>(Language.class))
                            .put(language, own);
                }
            });
        }
        return harder;
    }

    private static double common(Collection<Difference> differences) {
        if (differences.size() < FEWEST_QUESTIONS) {
            return 0;
        }
        var sorted =
                differences.stream().mapToDouble(Difference::delta).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** Between this language and the others together; none with too few answers on either side. */
    static Optional<Difference> difference(Language language, Map<Language, List<Stratum>> byLanguage) {
        var focal = byRest(List.of(byLanguage.getOrDefault(language, List.of())));
        var others = byRest(byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey() != language)
                .map(Map.Entry::getValue)
                .toList());
        if (count(focal) < FEWEST || count(others) < FEWEST) {
            return Optional.empty();
        }
        var odds = new CommonOdds();
        focal.forEach(
                (rest, stratum) -> Optional.ofNullable(others.get(rest)).ifPresent(other -> odds.add(other, stratum)));
        return Optional.of(odds.difference());
    }

    private static long count(Map<Integer, Stratum> strata) {
        return strata.values().stream().mapToLong(Stratum::count).sum();
    }

    private static Map<Integer, Stratum> byRest(Collection<List<Stratum>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        Stratum::rest,
                        stratum -> stratum,
                        (one, other) ->
                                new Stratum(one.rest(), one.right() + other.right(), one.wrong() + other.wrong()),
                        TreeMap::new));
    }

    /** The odds ratio that strata have in common (Mantel and Haenszel 1959), and its variance (Robins, Breslow and Greenland 1986). */
    private static final class CommonOdds {

        private double forOthers;
        private double forFocal;
        private double othersAlike;
        private double mixed;
        private double focalAlike;

        /** Half a person in each cell: nothing is divided by zero, and of little nothing much is said. */
        CommonOdds() {
            add(0.5, 0.5, 0.5, 0.5);
        }

        void add(Stratum others, Stratum focal) {
            add((double) others.right(), (double) others.wrong(), (double) focal.right(), (double) focal.wrong());
        }

        private void add(double othersRight, double othersWrong, double focalRight, double focalWrong) {
            var all = othersRight + othersWrong + focalRight + focalWrong;
            var alike = (othersRight + focalWrong) / all;
            var against = (othersWrong + focalRight) / all;
            var others = othersRight * focalWrong / all;
            var focal = othersWrong * focalRight / all;
            forOthers += others;
            forFocal += focal;
            othersAlike += alike * others;
            mixed += alike * focal + against * others;
            focalAlike += against * focal;
        }

        Difference difference() {
            var variance = othersAlike / (2 * forOthers * forOthers)
                    + mixed / (2 * forOthers * forFocal)
                    + focalAlike / (2 * forFocal * forFocal);
            return new Difference(DELTA * Math.log(forOthers / forFocal), -DELTA * Math.sqrt(variance));
        }
    }
}
