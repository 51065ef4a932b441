package org.beret.tabular;

import java.io.Closeable;
import java.io.IOException;

/** A file with worksheets, of whatever format. */
interface Workbook extends Closeable {

    SheetNames names();

    /** Opens the sheet that is asked for; the first visible one if none is. */
    Worksheet sheet(ReadingOptions options) throws IOException;
}
