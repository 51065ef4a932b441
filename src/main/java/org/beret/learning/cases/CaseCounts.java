package org.beret.learning.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Choice;
import org.beret.catalogue.CaseStudy.Step;
import org.beret.catalogue.StepId;

/**
 * How many people made each choice of a case, as far as it leads to nobody. A number of fewer than {@link #THRESHOLD} is hidden, and
 * with it the smallest of the same decision until as many are hidden together; behind a hidden choice nothing is shown, as the number
 * of those who come there would tell it.
 *
 * @param persons how many people are counted: always a multiple of the threshold, so that no two looks differ by a few
 * @param shown by decision, in the order of the case, the numbers that may be shown; a decision that may not is left out
 */
public record CaseCounts(long persons, Map<StepId, Map<StepId, Long>> shown) {

    /** No number of fewer persons than this is shown, as in all figures. */
    public static final int THRESHOLD = 5;

    /** How many of these people may be counted. */
    static long countable(long persons) {
        return persons - persons % THRESHOLD;
    }

    /** The counts of ways that were gone this often. */
    static CaseCounts of(CaseStudy study, Map<List<StepId>, Long> ways) {
        var persons = ways.values().stream().mapToLong(Long::longValue).sum();
        var shown = new LinkedHashMap<StepId, Map<StepId, Long>>();
        if (persons < THRESHOLD) {
            return new CaseCounts(0, shown);
        }
        var hidden = new HashSet<StepId>();
        for (var step : study.steps()) {
            if (hidden.contains(step.id())) {
                step.choices().forEach(choice -> hidden.add(choice.leadsTo()));
            } else if (step.isDecision()) {
                var counts = counts(step, ways);
                var suppressed = suppressed(counts);
                hidden.addAll(suppressed);
                counts.keySet().removeAll(suppressed);
                shown.put(step.id(), counts);
            }
        }
        return new CaseCounts(persons, shown);
    }

    private static Map<StepId, Long> counts(Step step, Map<List<StepId>, Long> ways) {
        var counts = new LinkedHashMap<StepId, Long>();
        step.choices().stream()
                .map(Choice::leadsTo)
                .forEach(to -> counts.put(
                        to,
                        ways.entrySet().stream()
                                .filter(way -> leads(way.getKey(), step.id(), to))
                                .mapToLong(Map.Entry::getValue)
                                .sum()));
        return counts;
    }

    private static boolean leads(List<StepId> way, StepId from, StepId to) {
        var at = way.indexOf(from);
        return at >= 0 && at + 1 < way.size() && way.get(at + 1).equals(to);
    }

    private static Set<StepId> suppressed(Map<StepId, Long> counts) {
        var bySize = new ArrayList<>(counts.entrySet());
        bySize.sort(Comparator.comparingLong(Map.Entry::getValue));
        var suppressed = new HashSet<StepId>();
        var together = 0L;
        for (var choice : bySize) {
            var isSafe = choice.getValue() >= THRESHOLD && (suppressed.isEmpty() || together >= THRESHOLD);
            if (isSafe) {
                break;
            }
            suppressed.add(choice.getKey());
            together += choice.getValue();
        }
        return suppressed;
    }
}
