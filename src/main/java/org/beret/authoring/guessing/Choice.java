package org.beret.authoring.guessing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A question with its options as numbers: how much each has of each cue, measured within the question. */
public record Choice(List<Option> options) {

    /** An option; every option of all choices has its cues in the same order. */
    public record Option(List<Double> cues, boolean isRight) {}

    int rightOptions() {
        return (int) options.stream().filter(Option::isRight).count();
    }

    /** The probability of the right answer for who knows only how many options are right. */
    public double chance() {
        return IntStream.range(0, rightOptions())
                .mapToDouble(chosen -> (rightOptions() - chosen) / (double) (options.size() - chosen))
                .reduce(1, (left, right) -> left * right);
    }

    /** Each right option with all wrong ones; the right one stands first. */
    List<List<Option>> contests() {
        var wrong = options.stream().filter(option -> !option.isRight()).toList();
        return options.stream()
                .filter(Option::isRight)
                .map(right -> Stream.concat(Stream.of(right), wrong.stream()).toList())
                .toList();
    }
}
