package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.surveys.SurveysNavigation;
import org.beret.surveys.evaluation.EvaluationResults;

/** What a cohort says of the course, in groups of five. */
@Route(SurveysNavigation.COHORT_EVALUATION)
@RolesAllowed("TRAINING_CENTRE")
class CohortEvaluationView extends PageView {

    private final EvaluationResults results;

    CohortEvaluationView(EvaluationResults results) {
        this.results = results;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new CohortId(Address.id(event, "cohort"));
        var cohort = results.ofCohort(id);
        begin(getTranslation("evaluation.results"))
                .breadcrumb(CohortsNavigation.cohort(id), cohort.name())
                .about(getTranslation("evaluation.results.about"));
        if (cohort.said().isEmpty()) {
            add(new Paragraph(getTranslation("evaluation.empty")));
            return;
        }
        var table = new EvaluationTable(getTranslation("evaluation.results"), false);
        table.setRows(cohort.said().stream()
                .map(said -> new EvaluationTable.Row("", said))
                .toList());
        add(table);
    }
}
