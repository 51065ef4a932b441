package org.beret.imports;

import java.util.List;
import org.beret.tabular.TableRow;
import org.springframework.stereotype.Component;

/** Finds the row with the titles: under a letterhead, or nowhere. */
@Component
class TitleRow {

    /** Among how many rows they are looked for. */
    static final int AMONG = 30;

    private static final int ENOUGH = 2;

    private final ColumnTitles titles;

    TitleRow(ColumnTitles titles) {
        this.titles = titles;
    }

    /** Its number as the spreadsheet shows it; {@link ListReading#NO_TITLES} if the first row is a person. */
    long among(List<TableRow> rows) {
        var best = ListReading.NO_TITLES;
        var most = ENOUGH - 1;
        for (var row : rows.subList(0, Math.min(AMONG, rows.size()))) {
            var known = known(row);
            if (known > most) {
                best = row.number();
                most = known;
            }
        }
        return best == ListReading.NO_TITLES && !rows.isEmpty() ? first(rows) : best;
    }

    /** How many titles are known. */
    int known(TableRow row) {
        return (int) row.cells().stream()
                .map(titles::score)
                .filter(score -> score > 0)
                .count();
    }

    /** With too few known titles the first row has unknown ones if nothing in it is a number or address, unlike below. */
    private long first(List<TableRow> rows) {
        var first = rows.getFirst();
        var isPerson = first.cells().stream().anyMatch(TitleRow::isValue) && known(first) == 0;
        return isPerson ? ListReading.NO_TITLES : first.number();
    }

    private static boolean isValue(String cell) {
        return cell.indexOf('@') > 0 || cell.chars().anyMatch(Character::isDigit);
    }
}
