package org.beret.tabular;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read where it leaves that open.
 *
 * @param sheet the name of the worksheet; the first visible one if null or unknown
 * @param encoding the name of the encoding of a text file; detected if null
 * @param withHiddenRows whether rows that the spreadsheet hides are read, too
 */
public record ReadingOptions(
        @Nullable String sheet, @Nullable String encoding, boolean withHiddenRows) {

    /** Everything as detected. */
    public static final ReadingOptions DETECTED = new ReadingOptions(null, null, false);
}
