package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.beret.shared.SearchText;
import org.beret.texts.Formats;

/** Leaves of a table the rows in which all that is typed is found, and says how many those are. */
public final class TableSearch<T> extends Div {

    private static final int TYPING_MILLIS = 300;

    private final Input typed = new Input(ValueChangeMode.LAZY);
    private final Span found = new Span();

    /**
     * A search above a table that has been filled.
     *
     * @param label what can be typed
     * @param rows all of them, in the order in which the table has them
     * @param words of a row, in the language of the reader
     */
    public TableSearch(String label, DataTable<T> table, List<T> rows, Function<T, String> words) {
        addClassNames("form-row", "filters");
        var field = new NativeLabel(label);
        typed.setId("table-search");
        typed.setType("search");
        typed.setValueChangeTimeout(TYPING_MILLIS);
        typed.addValueChangeListener(_ -> search(table, rows, words));
        field.setFor(typed);
        field.add(typed);
        found.addClassNames("small", "muted");
        found.getElement().setAttribute("role", "status");
        add(field, found);
    }

    private void search(DataTable<T> table, List<T> rows, Function<T, String> words) {
        var terms = SearchText.terms(typed.getValue());
        var left = rows.stream()
                .filter(row -> {
                    var text = SearchText.folded(words.apply(row));
                    return terms.stream().allMatch(text::contains);
                })
                .toList();
        table.setRows(left);
        found.setText(
                terms.isEmpty()
                        ? ""
                        : getTranslation(
                                "table.found",
                                Formats.number(left.size(), getLocale()),
                                Formats.number(rows.size(), getLocale())));
    }
}
