package org.beret.imports;

import java.util.Collection;
import java.util.List;
import org.beret.shared.CountryCode;

/**
 * What a person needs to see of a file to say what its columns mean.
 *
 * @param sheets of a workbook, the chosen one first; none for CSV
 * @param columns in their order
 * @param choices as they are now: guessed by title at first
 * @param countries that the centre serves; with more than one, a column must say which
 */
public record ColumnMapping(
        List<String> sheets, List<Column> columns, ImportChoices choices, Collection<CountryCode> countries) {

    /**
     * A column.
     *
     * @param title in the first row; empty if there is none
     * @param examples from the first rows of people
     */
    public record Column(String title, List<String> examples) {}

    /** The title of a column; its letter, as spreadsheets have it, where it has none. */
    static String title(List<String> titles, int position) {
        var title = position < titles.size() ? titles.get(position).strip() : "";
        return title.isEmpty() ? letter(position) : title;
    }

    /** What spreadsheets call the column at this position, from 0: {@code A}, {@code Z}, {@code AA}. */
    public static String letter(int position) {
        var before = position / 26;
        var last = String.valueOf((char) ('A' + position % 26));
        return before == 0 ? last : letter(before - 1) + last;
    }
}
