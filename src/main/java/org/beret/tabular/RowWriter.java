package org.beret.tabular;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row, with constant memory. A cell is a number, a {@link java.time.LocalDate}, or any other object by its
 * text; null is an empty cell. Text is escaped: in files against formula injection, in a page as HTML.
 */
public sealed interface RowWriter extends AutoCloseable permits CsvRows, PaperRows, XlsxRows {

    /** The titles of the columns, once and first. */
    void head(List<String> titles) throws IOException;

    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
