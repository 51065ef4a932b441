package org.beret.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.tabular.TableReader;
import org.beret.tabular.TableRow;

/** The rows of people in a sheet: those below the titles, without titles that are repeated on each page. */
final class PeopleRows {

    private PeopleRows() {}

    /** Reads up to the titles and returns them; empty if there are none. */
    static List<String> titles(TableReader table, ListReading reading) throws IOException {
        var row = reading.hasTitles() ? table.next() : Optional.<TableRow>empty();
        while (row.isPresent() && row.get().number() < reading.titleRow()) {
            row = table.next();
        }
        return row.map(TableRow::cells).orElse(List.of());
    }

    static Optional<TableRow> next(TableReader table, List<String> titles) throws IOException {
        var row = table.next();
        while (row.isPresent() && isRepeated(row.get(), titles)) {
            row = table.next();
        }
        return row;
    }

    /** At most so many more rows; empty at the end. */
    static List<TableRow> next(TableReader table, List<String> titles, int most) throws IOException {
        var rows = new ArrayList<TableRow>();
        for (var row = next(table, titles); row.isPresent(); row = next(table, titles)) {
            rows.add(row.get());
            if (rows.size() == most) {
                return rows;
            }
        }
        return rows;
    }

    private static boolean isRepeated(TableRow row, List<String> titles) {
        return !titles.isEmpty() && stripped(row.cells()).equals(stripped(titles));
    }

    private static List<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }
}
