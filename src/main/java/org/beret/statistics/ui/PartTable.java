package org.beret.statistics.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Function;
import org.beret.shell.DataTable;
import org.beret.statistics.CountryReport.Part;

/** A table of parts of a country's figures: assigned, completed and completion rate per row. */
class PartTable<T> extends DataTable<Part<T>> {

    private final FigureLabels labels = new FigureLabels();

    /**
     * A table without rows.
     *
     * @param head the title of the column that names the parts
     */
    PartTable(String caption, String head, Function<T, String> name) {
        super(caption);
        text(head, part -> name.apply(part.what()));
        number(title("assigned"), part -> labels.number(part.figures().assigned()));
        number(title("completed"), part -> labels.number(part.figures().completed()));
    }

    /** Adds a column of certificate holders. */
    PartTable<T> certified() {
        number(title("certified"), part -> labels.number(part.figures().certified()));
        return this;
    }

    /** Adds the column of rates and shows these parts. */
    PartTable<T> of(List<Part<T>> parts) {
        cells(
                title("rate"),
                part -> labels.share(
                        part.figures().completedShare(), part.figures().assigned()));
        setRows(parts);
        return this;
    }

    private static String title(String column) {
        return UI.getCurrent().getTranslation("countries." + column);
    }
}
