package org.beret.tabular;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a table one after the other and keeps none of them. A cell is a number, a {@link java.time.LocalDate}, or
 * anything else by its text; null is an empty cell. No text becomes a formula in whatever opens the file.
 */
public sealed interface RowWriter extends AutoCloseable permits CsvRows, XlsxRows {

    /** The titles of the columns, once and first. */
    void head(List<String> titles) throws IOException;

    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
