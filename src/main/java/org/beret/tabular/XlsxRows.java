package org.beret.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XLSX workbook row by row, with constant memory. Text is written as inline strings, which are never formulas. When a
 * worksheet is full, the table continues in another with the same header.
 */
final class XlsxRows implements RowWriter {

    private static final int FLUSH_INTERVAL = 500;
    private static final int MAX_CELL_LENGTH = 32_767;
    private static final int COLUMN_WIDTH = 18;

    private final Workbook workbook;
    private final String name;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private List<String> titles = List.of();
    private int next;

    XlsxRows(OutputStream target, String name) {
        this(target, name, Worksheet.MAX_ROWS);
    }

    XlsxRows(OutputStream target, String name, int rowsPerSheet) {
        this.workbook = new Workbook(target, "Beret", null);
        this.name = name;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void head(List<String> columns) throws IOException {
        titles = List.copyOf(columns);
        for (var column = 0; column < titles.size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.style(next, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row(titles);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == rowsPerSheet) {
            sheet.finish();
            sheet = workbook.newWorksheet(name);
            next = 0;
            head(titles);
        }
        for (var column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % FLUSH_INTERVAL == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(next, column, cut(cell.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_CELL_LENGTH ? text : text.substring(0, MAX_CELL_LENGTH);
    }

    /** Closes the target, too. */
    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
