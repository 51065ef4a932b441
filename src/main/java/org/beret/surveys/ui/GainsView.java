package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;
import org.beret.surveys.Gains;
import org.beret.surveys.Gains.OfCountry;
import org.beret.surveys.SurveysNavigation;
import org.beret.texts.Countries;

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
        var table = new GainTable(getTranslation("measure.title"), true);
        table.show(rows.stream()
                .flatMap(row -> table.rows(
                        country(row),
                        row.module().title().in(ReadingLanguages.of(getLocale())),
                        Optional.of(row.gained()))));
        add(table);
    }

    private String country(OfCountry row) {
        return countries.name(row.country(), Language.of(getLocale()));
    }
}
