package org.beret.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.Question;

/** Guesses at the answers of many attempts by strategies that look at places and ids only, counted against chance. */
final class Guesses {

    /** Standard deviations off chance; a sound build fails by a strategy once in thirty thousand times. */
    private static final double SURELY = 4.2;

    private final Map<String, Luck> luck = new TreeMap<>();

    /** Tries every strategy at a question whose options and responses were shown by these ids, in this order. */
    void at(Question question, PromptIds ids, List<String> options, List<String> responses) {
        switch (question) {
            case ChoiceQuestion choice -> {
                var right = ids.of(question, choice.rightAnswer());
                var chance = chances(options.size(), (double) right.size() / options.size());
                tell(choice.kind() + " by place", options, right, chance);
                tell(choice.kind() + " by id", sorted(options), right, chance);
            }
            case Ordering ordering -> {
                var first = ids.of(question, ordering.rightAnswer().subList(0, 1));
                tell("ORDERING by place", options, first, chancesOfFirstStep(options.size()));
                tell("ORDERING by id", sorted(options), first, chances(options.size(), 1.0 / options.size()));
            }
            case Matching matching -> at(matching, ids, responses);
        }
    }

    private void at(Matching question, PromptIds ids, List<String> responses) {
        var chance = chances(responses.size(), 1.0 / responses.size());
        for (var premise : question.premises()) {
            var right = List.of(ids.ofResponse(question.id(), premise.response()));
            tell("MATCHING by place", responses, right, chance);
            tell("MATCHING by id", sorted(responses), right, chance);
        }
    }

    private void tell(String strategy, List<String> shown, List<String> right, double[] chance) {
        for (var place = 0; place < shown.size(); place++) {
            luck.computeIfAbsent(strategy + " " + place + " of " + shown.size(), _ -> new Luck())
                    .add(right.contains(shown.get(place)), chance[place]);
        }
    }

    /** Steps are never shown in their right order, all other orders equally often. */
    private static double[] chancesOfFirstStep(int steps) {
        var orders = LongStream.rangeClosed(1, steps).reduce(1, Math::multiplyExact);
        return IntStream.range(0, steps)
                .mapToDouble(place -> (double) (orders / steps - (place == 0 ? 1 : 0)) / (orders - 1))
                .toArray();
    }

    private static double[] chances(int size, double each) {
        return DoubleStream.generate(() -> each).limit(size).toArray();
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    void areAsGoodAsChance() {
        assertThat(luck)
                .hasSizeGreaterThan(20)
                .allSatisfy((_, counted) -> assertThat(counted.deviation()).isBetween(-SURELY, SURELY));
    }

    /** How often a strategy was right, against how often chance is. */
    private static final class Luck {

        private double surplus;
        private double variance;

        void add(boolean hit, double chance) {
            surplus += (hit ? 1 : 0) - chance;
            variance += chance * (1 - chance);
        }

        /** In standard deviations. */
        double deviation() {
            return surplus / Math.sqrt(variance);
        }

        @Override
        public String toString() {
            return "%.1f hits too many, %.1f standard deviations".formatted(surplus, deviation());
        }
    }
}
