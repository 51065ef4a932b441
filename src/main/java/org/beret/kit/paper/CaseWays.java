package org.beret.kit.paper;

import java.util.ArrayList;
import java.util.List;
import org.beret.catalogue.CaseStudy;
import org.beret.catalogue.CaseStudy.Ending;
import org.beret.catalogue.CaseStudy.Step;
import org.beret.kit.content.Letter;

/** Where the ways through a case can still lead; every choice leads further down, so every way ends. */
record CaseWays(CaseStudy study) {

    /** The best end that can be reached from a step, or that it is. */
    Ending best(Step step) {
        return step.ending()
                .orElseGet(() -> next(step).stream()
                        .map(this::best)
                        .min(Ending::compareTo)
                        .orElse(Ending.HARMFUL));
    }

    /** The choices of a shortest way to the best end, by card and letter. */
    List<String> toAGoodEnd() {
        var way = new ArrayList<String>();
        var step = study.steps().getFirst();
        while (step.ending().isEmpty()) {
            var at = step;
            var best = best(at);
            var next = next(at).stream()
                    .filter(candidate -> best(candidate) == best)
                    .min((a, b) -> Integer.compare(length(a, best), length(b, best)))
                    .orElseThrow();
            way.add(number(at) + (at.isDecision() ? " " + Letter.of(next(at).indexOf(next)) : ""));
            step = next;
        }
        way.add(number(step));
        return way;
    }

    /** How many choices lead from here to such an end. */
    private int length(Step step, Ending end) {
        return step.ending().isPresent()
                ? 0
                : 1
                        + next(step).stream()
                                .filter(candidate -> best(candidate) == end)
                                .mapToInt(candidate -> length(candidate, end))
                                .min()
                                .orElse(0);
    }

    private String number(Step step) {
        return String.valueOf(study.steps().indexOf(step) + 1);
    }

    private List<Step> next(Step step) {
        return step.choices().stream()
                .map(choice -> study.step(choice.leadsTo()).orElseThrow())
                .toList();
    }
}
