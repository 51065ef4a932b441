package org.beret.surveys.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.Gains;
import org.beret.surveys.Gains.OfModule;
import org.beret.surveys.SurveysNavigation;

/** What a cohort has gained by each module: averages of groups of five people, never of one. */
@Route(SurveysNavigation.COHORT_GAIN)
@RolesAllowed("TRAINING_CENTRE")
class CohortGainView extends PageView {

    private final Gains gains;

    CohortGainView(Gains gains) {
        this.gains = gains;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new CohortId(Address.id(event, "cohort"));
        var cohort = gains.ofCohort(id);
        begin(getTranslation("measure.title"))
                .breadcrumb(CohortsNavigation.cohort(id), cohort.name())
                .about(getTranslation("gain.about"));
        var table = new GainTable(getTranslation("measure.title"), false);
        table.show(cohort.modules().stream().flatMap(row -> table.rows("", title(row), row.gained())));
        add(table);
    }

    private String title(OfModule row) {
        return row.module().title().in(ReadingLanguages.of(getLocale()));
    }
}
