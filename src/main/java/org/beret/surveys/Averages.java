package org.beret.surveys;

import java.util.List;

/**
 * Averages over groups of people, in halves, and never the lowest or highest value: that all have one or the other would tell what
 * each has.
 *
 * @param persons a multiple of {@link #GROUP}
 * @param values in the order of the questions
 */
public record Averages(long persons, List<Double> values) {

    /** As many people are counted together, as in all figures. */
    public static final int GROUP = 5;

    private static final double HALF = 0.5;

    /** The averages of sums over so many persons, each of whom has a value within these bounds. */
    public static Averages of(long persons, List<Long> sums, int lowest, int highest) {
        return new Averages(
                persons,
                sums.stream()
                        .map(sum -> Math.round(2.0 * sum / persons) / 2.0)
                        .map(mean -> Math.clamp(mean, lowest + HALF, highest - HALF))
                        .toList());
    }

    /** The average of the first question, for example the right answers before. */
    public double first() {
        return values.getFirst();
    }

    /** That of the second, for example the right answers after. */
    public double second() {
        return values.get(1);
    }
}
