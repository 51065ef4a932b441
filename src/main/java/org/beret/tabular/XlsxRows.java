package org.beret.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row; the heap does not grow with it. Texts stand in their cells, typed as texts, so that none is a
 * formula. Where a sheet is full, the table goes on in a further one with the same head.
 */
final class XlsxRows implements RowWriter {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int USUAL_WIDTH = 18;

    private final Workbook workbook;
    private final String name;
    private final int rowsASheet;
    private Worksheet sheet;
    private List<String> titles = List.of();
    private int next;

    XlsxRows(OutputStream target, String name) {
        this(target, name, Worksheet.MAX_ROWS);
    }

    XlsxRows(OutputStream target, String name, int rowsASheet) {
        this.workbook = new Workbook(target, "Beret", null);
        this.name = name;
        this.rowsASheet = rowsASheet;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void head(List<String> columns) throws IOException {
        titles = List.copyOf(columns);
        for (var column = 0; column < titles.size(); column++) {
            sheet.width(column, USUAL_WIDTH);
            sheet.style(next, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row(titles);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next == rowsASheet) {
            sheet.finish();
            sheet = workbook.newWorksheet(name);
            next = 0;
            head(titles);
        }
        for (var column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
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
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    /** Closes the target, too. */
    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
