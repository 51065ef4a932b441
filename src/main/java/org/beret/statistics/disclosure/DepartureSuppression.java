package org.beret.statistics.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;

/**
 * Of which months it may be shown how many officers of a country leave and how many of them are ready, beside the numbers of all who are
 * certified. Months are counted like the days of {@link ReadySuppression}: month 1 ends on day 1. Decision 83 says why.
 */
public final class DepartureSuppression {

    private final Map<Integer, Departing> shown;
    private final Map<Integer, Long> certified;
    private final long trainees;

    private DepartureSuppression(Map<Integer, Departing> shown, Map<Integer, Long> certified, long trainees) {
        this.shown = shown;
        this.certified = certified;
        this.trainees = trainees;
    }

    /**
     * Those whose next departure is in one month.
     *
     * @param ready of these, whose certificate is valid on the day they leave
     */
    public record Departing(long officers, long ready) {

        public static final Departing NOBODY = new Departing(0, 0);

        public Departing plus(Departing other) {
            return new Departing(officers + other.officers, ready + other.ready);
        }

        long notReady() {
            return officers - ready;
        }
    }

    /**
     * The months that may be shown.
     *
     * @param certified the officers of the whole country, by the days of which that is shown
     */
    public static Set<Integer> shown(Map<Integer, Departing> months, Map<Integer, Long> certified, long trainees) {
        var large = new TreeMap<>(months);
        large.values()
                .removeIf(month -> month.officers() < SuppressionRule.THRESHOLD
                        || !JointRule.isNoneOrLarge(month.ready())
                        || !JointRule.isNoneOrLarge(month.notReady()));
        var candidate = new DepartureSuppression(new HashMap<>(large), certified, trainees);
        while (!candidate.isSafeTogether()) {
            candidate.hideSmallest();
        }
        return Set.copyOf(candidate.shown.keySet());
    }

    private void hideSmallest() {
        shown.entrySet().stream()
                .min(Comparator.comparingLong((Map.Entry<Integer, Departing> month) ->
                                month.getValue().officers())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .ifPresent(shown::remove);
    }

    /**
     * Who leaves is among the trainees; who is ready to leave after a day is among those certified on it; and who is not ready to leave before
     * a day is among those who are not certified on it. What is left of each is nobody of whom something is said, or five and more.
     */
    private boolean isSafeTogether() {
        return isSafe(trainees, sum(Departing::officers, _ -> true))
                && certified.entrySet().stream()
                        .allMatch(day -> isSafe(day.getValue(), sum(Departing::ready, month -> month > day.getKey()))
                                && isSafe(
                                        trainees - day.getValue(),
                                        sum(Departing::notReady, month -> month <= day.getKey())));
    }

    private long sum(ToLongFunction<Departing> count, IntPredicate wanted) {
        return shown.entrySet().stream()
                .filter(month -> wanted.test(month.getKey()))
                .mapToLong(month -> count.applyAsLong(month.getValue()))
                .sum();
    }

    private static boolean isSafe(long whole, long part) {
        return part == 0 || whole - part >= SuppressionRule.THRESHOLD;
    }
}
