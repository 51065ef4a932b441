package org.beret.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.beret.imports.ColumnMapping.Questions;
import org.beret.imports.cells.CountingColumn;
import org.beret.tabular.TableReader;
import org.beret.tabular.TableRow;

/**
 * What only all rows of a list together tell.
 *
 * @param rows of people
 * @param hiddenRows that were left out
 * @param questions that a person has to answer, if they have not
 * @param countsRows whether what was chosen as service numbers only counts the rows
 */
record ListSurvey(int rows, int hiddenRows, Questions questions, boolean countsRows) {

    static ListSurvey of(TableReader table, ImportChoices choices, ImportSynonyms synonyms) throws IOException {
        var titles = PeopleRows.titles(table, choices.reading());
        var letters = new GenderLetters(synonyms);
        var counting = new CountingColumn();
        var rows = 0;
        var unclearNames = false;
        for (var row = PeopleRows.next(table, titles); row.isPresent(); row = PeopleRows.next(table, titles)) {
            rows++;
            letters.see(cell(row.get(), choices, ImportField.GENDER));
            counting.see(cell(row.get(), choices, ImportField.SERVICE_NUMBER));
            unclearNames |= isUnclear(cell(row.get(), choices, ImportField.FULL_NAME));
        }
        var questions = new Questions(letters.areUnclear(titles), unclearNames);
        return new ListSurvey(rows, table.hiddenRows(), questions, counting.counts());
    }

    /** The questions that rows leave open, of those that were read so far. */
    static Questions questions(
            List<String> titles, List<TableRow> rows, ImportChoices choices, ImportSynonyms synonyms) {
        var letters = new GenderLetters(synonyms);
        rows.forEach(row -> letters.see(cell(row, choices, ImportField.GENDER)));
        var unclearNames = rows.stream().anyMatch(row -> isUnclear(cell(row, choices, ImportField.FULL_NAME)));
        return new Questions(letters.areUnclear(titles), unclearNames);
    }

    private static boolean isUnclear(String name) {
        return !name.isBlank()
                && FullName.of(name, Optional.empty()).isEmpty()
                && FullName.of(name, Optional.of(NameOrder.FAMILY_NAME_FIRST)).isPresent();
    }

    private static String cell(TableRow row, ImportChoices choices, ImportField field) {
        var column = choices.column(field);
        return column.isPresent() ? row.cell(column.getAsInt()).strip() : "";
    }
}
