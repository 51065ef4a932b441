package org.beret.surveys.evaluation;

import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.learning.measure.AfterCompletion;
import org.beret.learning.measure.Offer;
import org.beret.surveys.SurveysNavigation;
import org.springframework.stereotype.Component;

/** Implements the port {@link AfterCompletion}: the three questions, until they are answered. */
@Component
class EvaluationOffer implements AfterCompletion {

    private final Evaluations evaluations;

    EvaluationOffer(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Optional<Offer> of(ModuleId module) {
        var own = evaluations.mine(module);
        return own.open()
                ? Optional.of(new Offer(
                        "evaluation.title",
                        "evaluation.about",
                        SurveysNavigation.evaluation(module),
                        own.given().isPresent() ? "evaluation.change" : "evaluation.start"))
                : Optional.empty();
    }
}
