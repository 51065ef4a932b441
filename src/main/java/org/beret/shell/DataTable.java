package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * An HTML table of up to a few hundred rows: screen readers read it, it prints, and on a phone each row becomes a card.
 * The first column is the row header. Columns with an order can be sorted by the reader; until then rows are as they were set.
 */
public class DataTable<T> extends Div {

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private final SortedColumn sorted = new SortedColumn(this::fillBody);
    private List<T> rows = List.of();

    /**
     * An empty table.
     *
     * @param caption read by screen readers only
     */
    @SuppressWarnings("this-escape")
    public DataTable(String caption) {
        table.setCaptionText(caption);
        addClassNames("card", "table");
    }

    private record Column<T>(
            String title, Optional<String> style, Function<T, Component> cell, Optional<RowOrder<T>> order) {}

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
        columns.add(new Column<>(title, style, cell, Optional.empty()));
        return this;
    }

    /** Lets the reader sort by the last column. */
    public DataTable<T> sortedBy(Comparator<T> order) {
        return sorted(descending -> descending ? order.reversed() : order);
    }

    /** Lets the reader sort by the last column; rows without a number come last either way. */
    public DataTable<T> sortedByNumber(Function<T, OptionalDouble> number) {
        return sorted(RowOrder.ofNumbers(number));
    }

    private DataTable<T> sorted(RowOrder<T> order) {
        var last = columns.removeLast();
        columns.add(new Column<>(last.title(), last.style(), last.cell(), Optional.of(order)));
        addClassName("sortable");
        return this;
    }

    /** Replaces all rows. */
    public void setRows(List<T> rows) {
        this.rows = List.copyOf(rows);
        if (table.getParent().isEmpty()) {
            var head = table.getHead().addRow();
            head.getElement().setAttribute("data-label", getTranslation("table.sort"));
            columns.forEach(column -> head.add(headCell(column)));
            add(table);
        }
        fillBody();
    }

    private void fillBody() {
        table.getBody().removeAllRows();
        inOrder().forEach(row -> fill(table.getBody().addRow(), row));
    }

    private List<T> inOrder() {
        return sorted.column()
                .flatMap(index -> columns.get(index).order())
                .map(order -> rows.stream()
                        .sorted(order.comparator(sorted.descending()))
                        .toList())
                .orElse(rows);
    }

    private NativeTableHeaderCell headCell(Column<T> column) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        column.style().ifPresent(cell::addClassName);
        if (column.order().isPresent()) {
            cell.add(new NativeButton(column.title(), _ -> sorted.choose(columns.indexOf(column), cell.getElement())));
        } else {
            cell.setText(column.title());
        }
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
