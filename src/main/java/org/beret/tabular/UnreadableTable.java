package org.beret.tabular;

/** A file cannot be read as a table, or exceeds a limit. Says why, and where it has got to. */
public final class UnreadableTable extends RuntimeException {

    /** Why a file was not read. */
    public enum Reason {
        /** There is no row in it. */
        EMPTY,
        /** It is neither CSV nor XLSX, or damaged. */
        NOT_A_TABLE,
        /** It is a workbook of old Excel, or one that asks for a password. */
        OLD_OR_LOCKED,
        /** It has more bytes than the limit. */
        TOO_LARGE,
        /** It is a small file that unpacks to far more than a table needs. */
        UNPACKS_TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        /** A quotation mark is open or stands in the middle of a cell. */
        QUOTATION_MARK
    }

    private final Reason reason;
    private final long row;
    private final long limit;

    UnreadableTable(Reason reason) {
        this(reason, 0, 0);
    }

    UnreadableTable(Reason reason, long row, long limit) {
        super(reason + " at row " + row + ", limit " + limit);
        this.reason = reason;
        this.row = row;
        this.limit = limit;
    }

    public Reason reason() {
        return reason;
    }

    /** The row of the spreadsheet at which reading ended; 0 if it is about the file. */
    public long row() {
        return row;
    }

    /** The limit that was exceeded; 0 if there is none. */
    public long limit() {
        return limit;
    }
}
