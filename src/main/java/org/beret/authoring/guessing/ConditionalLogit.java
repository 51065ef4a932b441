package org.beret.authoring.guessing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.beret.authoring.guessing.Choice.Option;

/**
 * Conditional logistic regression: weights of cues by which right options are told from the wrong ones of their own question.
 * Fitted by gradient ascent; so few steps keep weights small, as a penalty would.
 */
public final class ConditionalLogit {

    private static final int STEPS = 100;
    private static final double RATE = 0.3;

    private final double[] weights;

    private ConditionalLogit(int cues) {
        this.weights = new double[cues];
    }

    /** A model fitted to these choices. */
    public static ConditionalLogit fittedTo(Collection<Choice> choices) {
        var contests =
                choices.stream().flatMap(choice -> choice.contests().stream()).toList();
        var cues =
                contests.isEmpty() ? 0 : contests.getFirst().getFirst().cues().size();
        var model = new ConditionalLogit(cues);
        for (var step = 0; step < STEPS; step++) {
            model.climb(contests);
        }
        return model;
    }

    private void climb(List<List<Option>> contests) {
        var gradient = new double[weights.length];
        contests.forEach(contest -> add(contest, gradient));
        for (var cue = 0; cue < weights.length; cue++) {
            weights[cue] += RATE * gradient[cue] / contests.size();
        }
    }

    /** The right option less what the model expects. */
    private void add(List<Option> contest, double[] gradient) {
        var odds =
                contest.stream().mapToDouble(option -> Math.exp(weight(option))).toArray();
        var all = 0.0;
        for (var odd : odds) {
            all += odd;
        }
        for (var option = 0; option < odds.length; option++) {
            var surprise = (option == 0 ? 1 : 0) - odds[option] / all;
            var cues = contest.get(option).cues();
            for (var cue = 0; cue < gradient.length; cue++) {
                gradient[cue] += surprise * cues.get(cue);
            }
        }
    }

    private double weight(Option option) {
        var sum = 0.0;
        for (var cue = 0; cue < weights.length; cue++) {
            sum += weights[cue] * option.cues().get(cue);
        }
        return sum;
    }

    /** Whether it would choose exactly the right options, told how many they are. */
    public boolean guesses(Choice choice) {
        return choice.options().stream()
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .limit(choice.rightOptions())
                .allMatch(Option::isRight);
    }
}
