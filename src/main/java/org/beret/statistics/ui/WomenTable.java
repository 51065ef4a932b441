package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.beret.shell.DataTable;
import org.beret.shell.ScreenTexts;
import org.beret.statistics.CountryReport.CategoryPart;
import org.beret.statistics.parity.Target;

/** The share of women by category beside its target. Context only: targets are for deployed personnel, not for trainees. */
class WomenTable extends Div {

    WomenTable(List<CategoryPart> categories) {
        var labels = new FigureLabels();
        var table = new DataTable<CategoryPart>(getTranslation("country-page.women"))
                .text(getTranslation("figures.category"), part -> getTranslation("category." + part.category()))
                .number(
                        getTranslation("countries.completed"),
                        part -> labels.number(part.figures().all().completed()))
                .cells(
                        getTranslation("countries.women"),
                        part -> labels.share(
                                part.figures().womenAmongCompleted(),
                                part.figures().all().completed()))
                .cells(
                        getTranslation("country-page.women-certified"),
                        part -> labels.share(
                                part.figures().womenAmongCertified(),
                                part.figures().all().certified()))
                .text(
                        getTranslation("country-page.target"),
                        part -> part.target().map(this::target).orElse("–"));
        table.setRows(categories);
        var context = new Paragraph(getTranslation("country-page.women-context"));
        context.addClassNames("small", "muted");
        add(new H2(getTranslation("country-page.women")), table, context);
    }

    private String target(Target target) {
        return getTranslation(
                "country-page.target-for",
                target.percent(),
                Integer.toString(target.year()),
                target.source(ScreenTexts.current()));
    }
}
