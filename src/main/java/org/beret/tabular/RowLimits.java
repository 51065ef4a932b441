package org.beret.tabular;

import org.beret.tabular.UnreadableTable.Reason;

/** Refuses a row that is more than was agreed. */
final class RowLimits {

    private RowLimits() {}

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
