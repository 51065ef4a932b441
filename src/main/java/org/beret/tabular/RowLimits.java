package org.beret.tabular;

import org.beret.tabular.UnreadableTable.Reason;

/** Checks a row against {@link TableLimits}. */
final class RowLimits {

    private RowLimits() {}

    /**
     * Returns the row.
     *
     * @param filled the number of non-empty rows so far
     * @throws UnreadableTable if a limit is exceeded
     */
    static TableRow checked(TableRow row, int filled, TableLimits limits) {
        if (filled > limits.rows()) {
            throw new UnreadableTable(Reason.TOO_MANY_ROWS, row.number(), limits.rows());
        }
        if (row.cells().size() > limits.columns()) {
            throw new UnreadableTable(Reason.TOO_MANY_COLUMNS, row.number(), limits.columns());
        }
        for (var cell : row.cells()) {
            if (cell.length() > limits.cellLength()) {
                throw new UnreadableTable(Reason.CELL_TOO_LONG, row.number(), limits.cellLength());
            }
        }
        return row;
    }
}
