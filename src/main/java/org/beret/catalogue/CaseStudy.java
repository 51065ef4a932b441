package org.beret.catalogue;

import java.util.List;
import java.util.Optional;
import org.beret.shared.LocalizedText;

/**
 * The steps of a case that branches, in the order of its file. The first is the situation; every choice leads to a later step, so that
 * each way comes to an end. A choice has the name of the step it leads to.
 */
public record CaseStudy(List<Step> steps) {

    /** A situation or what came of a choice: either it asks for a choice, or the case ends with it. */
    public record Step(StepId id, LocalizedText title, List<Choice> choices, Optional<Ending> ending) {

        /** Whether people decide here; one choice alone only leads on. */
        public boolean isDecision() {
            return choices.size() > 1;
        }
    }

    /** What can be done at a step, and to which step it leads. */
    public record Choice(StepId leadsTo, LocalizedText text) {}

    /** What a way through the case came to, for the people concerned. It says how good the choices were, and is no mark. */
    public enum Ending {
        GOOD,
        MIXED,
        HARMFUL
    }

    public Optional<Step> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Whether these steps lead from the first to an end, each by a choice of the one before. */
    public boolean isWay(List<StepId> way) {
        if (way.isEmpty() || !way.getFirst().equals(steps.getFirst().id())) {
            return false;
        }
        for (var i = 0; i < way.size() - 1; i++) {
            if (!leads(way.get(i), way.get(i + 1))) {
                return false;
            }
        }
        return step(way.getLast()).flatMap(Step::ending).isPresent();
    }

    private boolean leads(StepId from, StepId to) {
        return step(from).stream()
                .flatMap(step -> step.choices().stream())
                .anyMatch(choice -> choice.leadsTo().equals(to));
    }
}
