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

/**
 * Item analysis: discrimination, and differential item functioning (DIF) between languages by the method of Mantel and Haenszel.
 * Pure functions of counts; decision 21 says why these.
 */
final class ItemStatistics {

    /** With fewer answers no statistic is computed. */
    static final int MIN_ANSWERS = 50;

    /**
     * Category C of the Educational Testing Service (Zwick 2012): the DIF is at least 1.5 on the delta scale, and significantly
     * more than 1.
     */
    private static final double LARGE = -1.5;

    private static final double SIGNIFICANTLY_MORE_THAN = -1;

    /** The one-sided quantile of 1 per cent: stricter than the usual 5, because three languages are tested. */
    private static final double QUANTILE = 2.326;

    /** From the logarithm of an odds ratio to the delta scale. */
    private static final double DELTA_PER_LOG_ODDS = -2.35;

    /** With fewer questions their median DIF is not taken for that of the language. */
    private static final int MIN_QUESTIONS = 5;

    private ItemStatistics() {}

    /** DIF on the delta scale, negative where the question is harder, with its standard error. */
    record Dif(double delta, double standardError) {

        Dif minus(double common) {
            return new Dif(delta - common, standardError);
        }

        boolean isLarge() {
            return delta <= LARGE && delta + QUANTILE * standardError < SIGNIFICANTLY_MORE_THAN;
        }
    }

    /** The point-biserial correlation between a right answer and the rest score; empty where either does not vary. */
    static OptionalDouble discrimination(Collection<Stratum> strata) {
        double count = strata.stream().mapToLong(Stratum::count).sum();
        double right = strata.stream().mapToLong(Stratum::right).sum() / count;
        var mean = strata.stream()
                        .mapToDouble(some -> some.restScore() * some.count())
                        .sum()
                / count;
        var square = strata.stream()
                        .mapToDouble(some -> (double) some.restScore() * some.restScore() * some.count())
                        .sum()
                / count;
        var ofRight = strata.stream()
                        .mapToDouble(some -> some.restScore() * some.right())
                        .sum()
                / count;
        var variances = (square - mean * mean) * right * (1 - right);
        return variances > 0
                ? OptionalDouble.of((ofRight - mean * right) / Math.sqrt(variances))
                : OptionalDouble.empty();
    }

    /**
     * The questions with large DIF, and against which languages: they are harder in them for people of equal ability. The median
     * DIF of a language is subtracted: its readers may be better or worse on the whole, and the rest score of a short quiz adjusts
     * for that only roughly.
     */
    static <Q> Map<Q, Map<Language, Dif>> largeDif(Map<Q, Map<Language, List<Stratum>>> questions) {
        var large = new HashMap<Q, Map<Language, Dif>>();
        for (var language : Language.values()) {
            var ofLanguage = new HashMap<Q, Dif>();
            questions.forEach((question, byLanguage) ->
                    dif(language, byLanguage).ifPresent(dif -> ofLanguage.put(question, dif)));
            var median = median(ofLanguage.values());
            ofLanguage.forEach((question, dif) -> {
                var adjusted = dif.minus(median);
                if (adjusted.isLarge()) {
                    large.computeIfAbsent(question, _ -> new EnumMap<>(Language.class))
                            .put(language, adjusted);
                }
            });
        }
        return large;
    }

    private static double median(Collection<Dif> difs) {
        if (difs.size() < MIN_QUESTIONS) {
            return 0;
        }
        var sorted = difs.stream().mapToDouble(Dif::delta).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** The DIF between this language and all others; empty with too few answers on either side. */
    static Optional<Dif> dif(Language language, Map<Language, List<Stratum>> byLanguage) {
        var focal = byRestScore(List.of(byLanguage.getOrDefault(language, List.of())));
        var others = byRestScore(byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey() != language)
                .map(Map.Entry::getValue)
                .toList());
        if (count(focal) < MIN_ANSWERS || count(others) < MIN_ANSWERS) {
            return Optional.empty();
        }
        var odds = new CommonOddsRatio();
        focal.forEach((restScore, stratum) ->
                Optional.ofNullable(others.get(restScore)).ifPresent(other -> odds.add(other, stratum)));
        return Optional.of(odds.dif());
    }

    private static long count(Map<Integer, Stratum> strata) {
        return strata.values().stream().mapToLong(Stratum::count).sum();
    }

    private static Map<Integer, Stratum> byRestScore(Collection<List<Stratum>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        Stratum::restScore,
                        stratum -> stratum,
                        (one, other) ->
                                new Stratum(one.restScore(), one.right() + other.right(), one.wrong() + other.wrong()),
                        TreeMap::new));
    }

    /**
     * The common odds ratio of the strata (Mantel and Haenszel 1959) and its variance (Robins, Breslow and Greenland 1986). The
     * names are those of the terms of the variance: R and S summed, and P·R, P·S + Q·R, Q·S.
     */
    private static final class CommonOddsRatio {

        private double r;
        private double s;
        private double pr;
        private double psQr;
        private double qs;

        /** Starts with half a person in each cell: no division by zero, and few answers give no large DIF. */
        CommonOddsRatio() {
            add(0.5, 0.5, 0.5, 0.5);
        }

        void add(Stratum others, Stratum focal) {
            add((double) others.right(), (double) others.wrong(), (double) focal.right(), (double) focal.wrong());
        }

        private void add(double othersRight, double othersWrong, double focalRight, double focalWrong) {
            var all = othersRight + othersWrong + focalRight + focalWrong;
            var stratumP = (othersRight + focalWrong) / all;
            var stratumQ = (othersWrong + focalRight) / all;
            var stratumR = othersRight * focalWrong / all;
            var stratumS = othersWrong * focalRight / all;
            r += stratumR;
            s += stratumS;
            pr += stratumP * stratumR;
            psQr += stratumP * stratumS + stratumQ * stratumR;
            qs += stratumQ * stratumS;
        }

        Dif dif() {
            var variance = pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s);
            return new Dif(DELTA_PER_LOG_ODDS * Math.log(r / s), -DELTA_PER_LOG_ODDS * Math.sqrt(variance));
        }
    }
}
