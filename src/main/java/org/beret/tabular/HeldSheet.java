package org.beret.tabular;

import java.util.Iterator;
import java.util.Optional;

/**
 * A sheet that is in memory already, because its format cannot be read row by row.
 *
 * @param rows without hidden ones that are not wanted
 * @param hidden how many rows were left out
 */
record HeldSheet(Iterator<TableRow> rows, int hidden) implements Worksheet {

    @Override
    public Optional<TableRow> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }
}
