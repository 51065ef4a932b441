package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;
import org.beret.shared.Language;
import org.beret.statistics.CountryFigures;
import org.beret.statistics.CountryFigures.Share;
import org.beret.statistics.World;
import org.beret.statistics.ui.FigureChart.Place;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/**
 * The completion rate by country on a map. A country whose rate is suppressed is told from one to which nothing was assigned.
 * The table of countries has the same data.
 */
class WorldMap extends Div {

    /** In per cent; the steps of the map in {@code frontend/chart-options.ts}, each to the next one. */
    private static final int STEP = 20;

    private static final int STEPS = 5;

    private final FigureLabels labels = new FigureLabels();
    private final Countries countries;

    WorldMap(World world, Countries countries) {
        this.countries = countries;
        addClassNames("card", "world");
        var places = world.countries().stream()
                .filter(row -> !row.all().assigned().equals(OptionalLong.of(0)))
                .map(this::place)
                .toList();
        var disclaimer = new Paragraph(getTranslation("countries.map.disclaimer"));
        disclaimer.addClassNames("small", "muted");
        add(
                new H2(getTranslation("countries.map")),
                FigureChart.map(getTranslation("countries.map.label"), getTranslation("countries.map.none"), places),
                legend(),
                disclaimer);
    }

    private Place place(CountryFigures row) {
        return new Place(
                row.country().value(),
                row.completed().map(WorldMap::value).orElse(OptionalLong.empty()),
                getTranslation(
                        "labelled",
                        countries.name(row.country(), Language.of(getLocale())),
                        labels.percent(row.completed(), row.all().assigned())));
    }

    private static OptionalLong value(Share share) {
        return OptionalLong.of(
                Formats.sharePercent(share.part(), share.whole(), 0).longValueExact());
    }

    private Component legend() {
        var legend = new Div();
        legend.addClassNames("legend", "small");
        for (var step = 0; step < STEPS; step++) {
            var last = step == STEPS - 1 ? STEPS * STEP : (step + 1) * STEP - 1;
            legend.add(swatch("step-" + (step + 1), getTranslation("countries.map.step", step * STEP, last)));
        }
        legend.add(
                swatch("suppressed", getTranslation("figures.hidden")),
                swatch("nobody", getTranslation("countries.map.none")));
        return legend;
    }

    private static Span swatch(String name, String text) {
        var swatch = new Span(text);
        swatch.addClassName(name);
        return swatch;
    }
}
