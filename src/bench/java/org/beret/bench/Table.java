package org.beret.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plain table on the console: the first column to the left, figures to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row; fractions are shown with one place. */
    Table row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(cell instanceof Double number ? String.format(Locale.ROOT, "%,.1f", number) : cell.toString());
        }
        rows.add(row);
        return this;
    }

    void print(String title) {
        System.out.println();
        System.out.println(title);
        for (var row : rows) {
            var line = new StringBuilder();
            for (var column = 0; column < row.size(); column++) {
                var width = width(column);
                line.append(column == 0 ? padded(row.get(column), -width) : "  " + padded(row.get(column), width));
            }
            System.out.println(line);
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }

    private static String padded(String text, int width) {
        return String.format("%" + width + "s", text);
    }
}
