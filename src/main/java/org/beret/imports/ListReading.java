package org.beret.imports;

/**
 * Where in a file the rows with people are, and in which letters.
 *
 * @param titleRow the number of the row with the titles, as the spreadsheet shows it; {@value #DETECTED} to detect it,
 *     {@value #NO_TITLES} if there is none
 * @param encoding the name of the encoding of a text file; empty to detect it
 * @param withHiddenRows whether rows that the spreadsheet hides are read, too
 */
public record ListReading(long titleRow, String encoding, boolean withHiddenRows) {

    public static final long DETECTED = -1;

    public static final long NO_TITLES = 0;

    /** Everything as detected. */
    public static final ListReading AS_DETECTED = new ListReading(DETECTED, "", false);

    public ListReading withTitleRow(long row) {
        return new ListReading(row, encoding, withHiddenRows);
    }

    public ListReading withEncoding(String chosen) {
        return new ListReading(titleRow, chosen, withHiddenRows);
    }

    /** With or without the rows that the spreadsheet hides. */
    public ListReading hiddenRows(boolean read) {
        return new ListReading(titleRow, encoding, read);
    }

    boolean hasTitles() {
        return titleRow != NO_TITLES;
    }
}
