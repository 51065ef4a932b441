package org.beret.tabular;

/** Refuses a file that is not a table or exceeds a limit, with the reason and the row. */
public final class UnreadableTable extends RuntimeException {

    /** Why a file was not read. */
    public enum Reason {
        /** It has no row. */
        EMPTY,
        /** It is of no format that is read, or damaged. */
        NOT_A_TABLE,
        /** It is a workbook of Excel 95 or before, or has a password. */
        OLD_OR_LOCKED,
        /** It is HTML or XML without a table of rows. */
        WEB_PAGE,
        /** It has more bytes than the limit. */
        TOO_LARGE,
        /** It unpacks to far more than a table needs. */
        UNPACKS_TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        /** A quotation mark is not closed or stands inside a cell. */
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

    /** The row at which reading stopped; 0 if the reason is about the file. */
    public long row() {
        return row;
    }

    /** The limit that was exceeded; 0 if there is none. */
    public long limit() {
        return limit;
    }
}
