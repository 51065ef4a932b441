package org.beret.statistics;

import java.io.IOException;
import org.beret.tabular.RowWriter;
import org.beret.texts.TextsIn;

/**
 * A table to be written to a file, in the language of the person who asks. Access and parameters were checked when it was made,
 * before the first byte of the response.
 */
public record ExportTable(TextsIn texts, Rows rows) {

    /** Writes all rows. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(RowWriter rows) throws IOException;
    }

    public void writeTo(RowWriter target) throws IOException {
        rows.writeTo(target);
    }
}
