package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Function;
import org.beret.shell.DataTable;
import org.beret.statistics.CountryReport.Part;

/** The parts of a country's figures, one a row: how many are assigned and completed, and the rate of it. */
class PartTable<T> extends DataTable<Part<T>> {

    private final FigureLabels words = new FigureLabels();

    /** @param head the title of the column that names the parts */
    PartTable(String caption, String head, Function<T, String> name) {
        super(caption);
        text(head, part -> name.apply(part.what()));
        number(title("assigned"), part -> words.number(part.figures().assigned()));
        number(title("completed"), part -> words.number(part.figures().completed()));
    }

    /** Tells how many hold a certificate, too. */
    PartTable<T> certified() {
        number(title("certified"), part -> words.number(part.figures().certified()));
        return this;
    }

    /** Shows these parts, with the rate in the last column. */
    PartTable<T> of(List<Part<T>> parts) {
        cells(
                title("rate"),
                part -> words.share(
                        part.figures().completedShare(), part.figures().assigned()));
        setRows(parts);
        return this;
    }

    private static String title(String column) {
        return UI.getCurrent().getTranslation("countries." + column);
    }
}
