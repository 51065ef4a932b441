package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.beret.statistics.CountryReport.Part;
import org.beret.statistics.Period;

/** The assigned of each part of a period and how many of them have completed by now, as a bar chart and as a table. */
class Trend extends Div {

    private final FigureLabels labels = new FigureLabels();

    Trend(List<Part<Period>> parts) {
        addClassNames("chart-and-table");
        var card = new Div(new H2(getTranslation("country-page.trend")));
        card.addClassName("card");
        add(card);
        if (parts.isEmpty()) {
            card.add(new Paragraph(getTranslation("country-page.trend.none")));
        } else {
            card.add(bars(parts));
            add(new PartTable<>(getTranslation("country-page.trend"), getTranslation("figures.period"), labels::period)
                    .of(parts.reversed()));
        }
    }

    private FigureChart bars(List<Part<Period>> parts) {
        return FigureChart.bars(
                getTranslation("country-page.trend.label"),
                parts.stream().map(part -> labels.period(part.what())).toList(),
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
