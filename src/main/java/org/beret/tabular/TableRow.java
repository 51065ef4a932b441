package org.beret.tabular;

import java.util.List;

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

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
