package org.beret.imports;

import java.util.Collection;
import java.util.List;
import org.beret.shared.CountryCode;

/**
 * What a person needs to see of a file to choose what its columns mean.
 *
 * @param sheets of a workbook, the chosen one first; empty for CSV
 * @param columns by position
 * @param choices made so far, or guessed from the titles
 * @param countries that the centre serves; with more than one, a column must give the country
 */
public record ColumnMapping(
        List<String> sheets, List<Column> columns, ImportChoices choices, Collection<CountryCode> countries) {

    /**
     * A column.
     *
     * @param title in the header row; empty if there is none
     * @param examples from the first rows of people
     */
    public record Column(String title, List<String> examples) {}

    /** The title of a column; its spreadsheet letter where it has none. */
    static String title(List<String> titles, int position) {
        var title = position < titles.size() ? titles.get(position).strip() : "";
        return title.isEmpty() ? letter(position) : title;
    }

    /** The spreadsheet letter of a position from 0: {@code A}, {@code Z}, {@code AA}. */
    public static String letter(int position) {
        var before = position / 26;
        var last = String.valueOf((char) ('A' + position % 26));
        return before == 0 ? last : letter(before - 1) + last;
    }
}
