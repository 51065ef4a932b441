package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.beret.statistics.CountryReport.Part;
import org.beret.statistics.Period;

/** What was assigned in each part of the period and how much of it is completed by now: as bars, and as the table they are made of. */
class Trend extends Div {

    private final FigureLabels words = new FigureLabels();

    Trend(List<Part<Period>> parts) {
        addClassNames("chart-and-table");
        var card = new Div(new H2(getTranslation("country-page.trend")));
        card.addClassName("card");
        add(card);
        if (parts.isEmpty()) {
            card.add(new Paragraph(getTranslation("country-page.trend.none")));
        } else {
            card.add(bars(parts));
            add(new PartTable<>(getTranslation("country-page.trend"), getTranslation("figures.period"), words::period)
                    .of(parts.reversed()));
        }
    }

    private FigureChart bars(List<Part<Period>> parts) {
        return FigureChart.bars(
                getTranslation("country-page.trend.label"),
                parts.stream().map(part -> words.period(part.what())).toList(),
                List.of(
                        new FigureChart.Series(
                                getTranslation("countries.assigned"),
                                parts.stream()
                                        .map(part -> part.figures().assigned())
                                        .toList()),
                        new FigureChart.Series(
                                getTranslation("countries.completed"),
                                parts.stream()
                                        .map(part -> part.figures().completed())
                                        .toList())));
    }
}
