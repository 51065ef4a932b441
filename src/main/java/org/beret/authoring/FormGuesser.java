package org.beret.authoring;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.beret.authoring.ChoiceForm.FormOption;
import org.beret.authoring.ChoiceForm.Rank;

/**
 * A reader who knows nothing of the subject and has learnt by which form right options of other questions stand out: a naive
 * Bayes classifier over the ranks of {@link FormCue}. Decision 48 says why this one.
 */
final class FormGuesser {

    private final Counts right = new Counts();
    private final Counts wrong = new Counts();

    void learn(ChoiceForm question) {
        count(question, 1);
    }

    /** Takes back what a question has taught. */
    void forget(ChoiceForm question) {
        count(question, -1);
    }

    private void count(ChoiceForm question, int times) {
        question.options().forEach(option -> (option.isKey() ? right : wrong).add(option, times));
    }

    /** Whether it would choose exactly the right options, told how many they are. */
    boolean guesses(ChoiceForm question) {
        return question.options().stream()
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .limit(question.keys())
                .allMatch(FormOption::isKey);
    }

    /** The logarithm of how much more often right options have this form than wrong ones. */
    private double weight(FormOption option) {
        return option.ranks().entrySet().stream()
                .mapToDouble(at ->
                        Math.log(right.share(at.getKey(), at.getValue()) / wrong.share(at.getKey(), at.getValue())))
                .sum();
    }

    /** How many options there are, and how many of them have each rank by each cue. */
    private static final class Counts {

        /** Counted in advance for each rank, so that a few questions do not persuade it. */
        private static final double PRIOR = 2;

        private final Map<FormCue, Map<Rank, Integer>> ranks = new EnumMap<>(FormCue.class);
        private int options;

        void add(FormOption option, int times) {
            options += times;
            option.ranks()
                    .forEach((cue, rank) -> ranks.computeIfAbsent(cue, _ -> new EnumMap<>(Rank.class))
                            .merge(rank, times, Integer::sum));
        }

        double share(FormCue cue, Rank rank) {
            var counted = ranks.getOrDefault(cue, Map.of()).getOrDefault(rank, 0);
            return (counted + PRIOR) / (options + PRIOR * Rank.values().length);
        }
    }
}
