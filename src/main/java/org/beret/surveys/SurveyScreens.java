package org.beret.surveys;

import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortScreens;
import org.springframework.stereotype.Component;

/** Implements the port {@link CohortScreens}: links from a cohort to what it has gained, and what it says. */
@Component
class SurveyScreens implements CohortScreens {

    @Override
    public List<Link> about(CohortId cohort) {
        return List.of(
                new Link(SurveysNavigation.gain(cohort), "measure.title"),
                new Link(SurveysNavigation.evaluation(cohort), "evaluation.results"));
    }
}
