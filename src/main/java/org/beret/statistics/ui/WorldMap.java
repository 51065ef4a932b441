package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.World;
import org.beret.statistics.ui.FigureChart.Place;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** The completion rate by country on a map, without suppressed ones; the table of countries has the same data. */
class WorldMap extends Div {

    private final Countries countries;

    WorldMap(World world, Countries countries) {
        this.countries = countries;
        addClassNames("card", "world");
        var places = world.countries().stream().flatMap(this::place).toList();
        var disclaimer = new Paragraph(getTranslation("countries.map.disclaimer"));
        disclaimer.addClassNames("small", "muted");
        add(
                new H2(getTranslation("countries.map")),
                FigureChart.map(getTranslation("countries.map.label"), getTranslation("countries.map.none"), places),
                disclaimer);
    }

    private Stream<Place> place(CountryFigures row) {
        var locale = UI.getCurrent().getLocale();
        return row.completed().stream()
                .map(share -> new Place(
                        row.country().value(),
                        Formats.wholePercent(share.part(), share.whole()),
                        getTranslation(
                                "labelled",
                                countries.name(row.country(), Language.of(locale)),
                                Formats.percent(share.part(), share.whole(), locale))));
    }
}
