package org.beret.surveys.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.shell.Address;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.Averages;
import org.beret.surveys.Gains;
import org.beret.surveys.Gains.OfModule;
import org.beret.surveys.SurveysNavigation;
import org.beret.texts.Formats;

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
        var table = new DataTable<OfModule>(getTranslation("measure.title"))
                .text(getTranslation("gain.module"), row -> row.module().title().in(ReadingLanguages.of(getLocale())))
                .number(getTranslation("gain.persons"), this::persons)
                .number(
                        getTranslation("gain.before"),
                        row -> text(row, one -> GainLabels.average(one.values().getFirst(), getLocale())))
                .number(
                        getTranslation("gain.after"),
                        row -> text(row, one -> GainLabels.average(one.values().getLast(), getLocale())))
                .number(
                        getTranslation("gain.gain"),
                        row -> text(
                                row,
                                one -> GainLabels.gain(
                                        one.values().getFirst(), one.values().getLast(), getLocale())));
        table.setRows(cohort.modules());
        add(table);
    }

    private String persons(OfModule row) {
        return row.averages()
                .map(averages -> Formats.number(averages.persons(), getLocale()))
                .orElseGet(() -> getTranslation("gain.few"));
    }

    private static String text(OfModule row, Function<Averages, String> shown) {
        return row.averages().map(shown).orElse("–");
    }
}
