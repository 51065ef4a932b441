package org.beret.imports;

import java.util.Collection;
import java.util.List;
import org.beret.shared.CountryCode;
import org.beret.tabular.TextReadings;

/**
 * What a person needs to see of a file to choose what its columns mean.
 *
 * @param sheets of a workbook
 * @param encodings in which a text file may be; empty if that is certain
 * @param firstRows of the sheet, among which the titles are
 * @param columns by position
 * @param choices made so far, or guessed from titles and contents
 * @param questions that the columns of the guess leave open
 * @param countries that the centre serves; with more than one, a column must give the country
 */
public record ColumnMapping(
        Sheets sheets,
        TextReadings encodings,
        List<FirstRow> firstRows,
        List<Column> columns,
        ImportChoices choices,
        Questions questions,
        Collection<CountryCode> countries) {

    /**
     * The worksheets of a workbook; none in CSV.
     *
     * @param chosen the name of the one that is read; empty in CSV
     * @param hiddenRows of that one
     */
    public record Sheets(String chosen, List<String> visible, List<String> hidden, int hiddenRows) {}

    /**
     * A row at the beginning of a sheet.
     *
     * @param number as the spreadsheet shows it
     */
    public record FirstRow(long number, List<String> cells) {}

    /**
     * A column.
     *
     * @param title in the row of titles; empty if there is none
     * @param examples from the first rows of people
     */
    public record Column(String title, List<String> examples) {}

    /**
     * What only a person knows.
     *
     * @param letterM what M means in the column of genders
     * @param nameOrder which part of full names stands first
     */
    public record Questions(boolean letterM, boolean nameOrder) {}

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
