package org.beret.statistics;

import java.io.IOException;
import org.beret.tabular.RowWriter;

/** A table to be written to a file. Access and parameters were checked when it was made, before the first byte of the response. */
@FunctionalInterface
public interface ExportTable {

    void writeTo(RowWriter rows) throws IOException;
}
