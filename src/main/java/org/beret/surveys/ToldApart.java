package org.beret.surveys;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Whether women and men of several groups of five may be told apart, beside the sums of each five that are told already. They may
 * where every sum or difference of all that is told is about five people or more. Whoever subtracts takes from each five the people
 * of one kind, or all the others: the fewer of both are left.
 */
final class ToldApart {

    private ToldApart() {}

    /** How many of five people are women, how many are men; of the others nothing is told. */
    record Five(int women, int men) {

        private int others() {
            return Averages.GROUP - women - men;
        }
    }

    static boolean isSafe(List<Five> fives) {
        var others = left(fives, Five::others);
        return left(fives, Five::women) >= Averages.GROUP
                && left(fives, Five::men) >= Averages.GROUP
                && (others == 0 || others >= Averages.GROUP);
    }

    private static int left(List<Five> fives, ToIntFunction<Five> kind) {
        return fives.stream()
                .mapToInt(kind)
                .map(count -> Math.min(count, Averages.GROUP - count))
                .sum();
    }
}
