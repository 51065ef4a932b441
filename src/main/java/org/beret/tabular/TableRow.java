package org.beret.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A row of a spreadsheet.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells as text, as the spreadsheet shows them
 */
public record TableRow(long number, List<String> cells) {

    /** Stands in a cell whose formula was never calculated: the program that wrote the file stored no result. */
    public static final String NOT_CALCULATED = "#CALC!";

    /** The cell at this position, from 0; empty where the row is shorter. */
    public String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    /** The same row with other cells at these positions; longer, if need be. */
    public TableRow with(Map<Integer, String> others) {
        if (others.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(cells);
        others.forEach((position, cell) -> {
            all.addAll(Collections.nCopies(Math.max(0, position + 1 - all.size()), ""));
            all.set(position, cell);
        });
        return new TableRow(number, List.copyOf(all));
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
