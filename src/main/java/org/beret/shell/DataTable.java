package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An HTML table of up to a few hundred rows: screen readers read it, it prints, and on a phone each row becomes a card.
 * The first column is the row header.
 */
public class DataTable<T> extends Div {

    private final List<Column<T>> columns = new ArrayList<>();
    private final String caption;

    /**
     * An empty table.
     *
     * @param caption read by screen readers only
     */
    @SuppressWarnings("this-escape")
    public DataTable(String caption) {
        this.caption = caption;
        addClassNames("card", "table");
    }

    private record Column<T>(String title, Optional<String> style, Function<T, Component> cell) {}

    /** Adds a column of text. */
    public DataTable<T> text(String title, Function<T, String> text) {
        return cells(title, Optional.empty(), row -> new Span(text.apply(row)));
    }

    /** Adds a right-aligned column. */
    public DataTable<T> number(String title, Function<T, String> number) {
        return cells(title, Optional.of("number"), row -> new Span(number.apply(row)));
    }

    /** Adds a column of components. */
    public DataTable<T> cells(String title, Function<T, Component> cell) {
        return cells(title, Optional.empty(), cell);
    }

    private DataTable<T> cells(String title, Optional<String> style, Function<T, Component> cell) {
        columns.add(new Column<>(title, style, cell));
        return this;
    }

    /** Replaces all rows. */
    public void setRows(List<T> rows) {
        removeAll();
        var table = new NativeTable();
        table.setCaptionText(caption);
        var head = table.getHead().addRow();
        columns.forEach(column -> head.add(headCell(column)));
        rows.forEach(row -> fill(table.getBody().addRow(), row));
        add(table);
    }

    private NativeTableHeaderCell headCell(Column<T> column) {
        var cell = new NativeTableHeaderCell(column.title());
        cell.getElement().setAttribute("scope", "col");
        column.style().ifPresent(cell::addClassName);
        return cell;
    }

    private void fill(NativeTableRow target, T row) {
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            var content = column.cell().apply(row);
            var cell = index == 0 ? rowHead(content) : cell(column, content);
            target.getElement().appendChild(cell.getElement());
        }
    }

    private static Component rowHead(Component content) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    private static <T> Component cell(Column<T> column, Component content) {
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("data-label", column.title());
        column.style().ifPresent(cell::addClassName);
        cell.add(content);
        return cell;
    }
}
