package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.Gains;
import org.beret.surveys.Gains.OfCountry;
import org.beret.surveys.SurveysNavigation;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** What people of each country have gained by each module, where enough have answered twice. */
@Route(SurveysNavigation.GAINS)
@Menu(title = "measure.title", order = 3.7)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class GainsView extends PageView {

    private final Gains gains;
    private final Countries countries;

    GainsView(Gains gains, Countries countries) {
        this.gains = gains;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("measure.title")).about(getTranslation("gain.about-countries"));
        var rows = gains.ofCountries().stream()
                .sorted(Collation.of(Language.of(getLocale())).comparing(this::country))
                .toList();
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("gain.empty")));
            return;
        }
        var table = new DataTable<OfCountry>(getTranslation("measure.title"))
                .text(getTranslation("gain.country"), this::country)
                .text(getTranslation("gain.module"), row -> row.module().title().in(ReadingLanguages.of(getLocale())))
                .number(
                        getTranslation("gain.persons"),
                        row -> Formats.number(row.averages().persons(), getLocale()))
                .number(getTranslation("gain.before"), row -> GainLabels.average(before(row), getLocale()))
                .number(getTranslation("gain.after"), row -> GainLabels.average(after(row), getLocale()))
                .number(getTranslation("gain.gain"), row -> GainLabels.gain(before(row), after(row), getLocale()));
        table.setRows(rows);
        add(table);
    }

    private static double before(OfCountry row) {
        return row.averages().values().getFirst();
    }

    private static double after(OfCountry row) {
        return row.averages().values().getLast();
    }

    private String country(OfCountry row) {
        return countries.name(row.country(), Language.of(getLocale()));
    }
}
