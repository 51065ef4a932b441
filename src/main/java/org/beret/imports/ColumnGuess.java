package org.beret.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beret.tabular.TableRow;
import org.springframework.stereotype.Component;

/**
 * Guesses which column holds which field, by title and contents. Of all pairs the best is taken first, so that an exact
 * title wins over one that is merely further to the left.
 */
@Component
class ColumnGuess {

    private static final int ENOUGH = ColumnTitles.WEAK;
    /** Without titles only what nothing else looks like. */
    private static final Set<ImportField> BY_CONTENTS =
            Set.of(ImportField.SERVICE_NUMBER, ImportField.EMAIL, ImportField.GENDER, ImportField.CATEGORY);

    private final ColumnTitles titles;
    private final ColumnContents contents;

    ColumnGuess(ColumnTitles titles, ColumnContents contents) {
        this.titles = titles;
        this.contents = contents;
    }

    private record Pair(ImportField field, int position, int score) {}

    /**
     * The likeliest columns.
     *
     * @param head the titles; empty if there are none
     * @param rows of people, the first ones
     */
    Map<ImportField, Integer> of(List<String> head, List<TableRow> rows) {
        var width = Stream.concat(Stream.of(head), rows.stream().map(TableRow::cells))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        var pairs = new ArrayList<Pair>();
        for (var position = 0; position < width; position++) {
            var cells = cells(rows, position);
            for (var field : ImportField.values()) {
                var score = head.isEmpty() ? untitled(field, cells) : titled(field, title(head, position), cells);
                pairs.add(new Pair(field, position, score));
            }
        }
        var guess = best(pairs);
        if (head.isEmpty()) {
            addNames(guess, rows, width);
        }
        settleNames(guess, head, rows);
        return guess;
    }

    /** Which part of full names stands first, if their title says so. */
    Optional<NameOrder> nameOrder(List<String> head, Map<ImportField, Integer> columns) {
        return Optional.ofNullable(columns.get(ImportField.FULL_NAME))
                .flatMap(position -> titles.nameOrder(title(head, position)));
    }

    private int titled(ImportField field, String title, List<String> cells) {
        var byTitle = titles.score(field, title);
        return byTitle == 0 ? ColumnContents.NEVER : byTitle + contents.score(field, cells);
    }

    private int untitled(ImportField field, List<String> cells) {
        return BY_CONTENTS.contains(field) && !cells.isEmpty()
                ? contents.score(field, cells) + 10
                : ColumnContents.NEVER;
    }

    private static Map<ImportField, Integer> best(List<Pair> pairs) {
        var guess = new EnumMap<ImportField, Integer>(ImportField.class);
        var taken = new HashSet<Integer>();
        pairs.stream()
                .filter(pair -> pair.score() >= ENOUGH)
                .sorted(Comparator.comparingInt(Pair::score).reversed())
                .forEach(pair -> {
                    if (!taken.contains(pair.position()) && !guess.containsKey(pair.field())) {
                        taken.add(pair.position());
                        guess.put(pair.field(), pair.position());
                    }
                });
        return guess;
    }

    /** Of columns without titles the first ones of words are the names. */
    private static void addNames(Map<ImportField, Integer> guess, List<TableRow> rows, int width) {
        for (var position = 0; position < width; position++) {
            var cells = cells(rows, position);
            var areNames = !cells.isEmpty() && cells.stream().allMatch(ColumnContents::isName);
            if (areNames && !guess.containsValue(position)) {
                var field =
                        guess.containsKey(ImportField.FAMILY_NAME) ? ImportField.GIVEN_NAME : ImportField.FAMILY_NAME;
                guess.putIfAbsent(field, position);
            }
        }
    }

    /**
     * Family name and given name, or one column of full names. A title such as Name may stand over either: what stands
     * beside it decides, and whether most cells have several words.
     */
    private void settleNames(Map<ImportField, Integer> guess, List<String> head, List<TableRow> rows) {
        var full = guess.get(ImportField.FULL_NAME);
        var hasFamily = guess.containsKey(ImportField.FAMILY_NAME);
        var hasGiven = guess.containsKey(ImportField.GIVEN_NAME);
        if (full == null && hasFamily != hasGiven && !guess.containsKey(ImportField.SECOND_FAMILY_NAME)) {
            var only = Objects.requireNonNull(guess.get(hasFamily ? ImportField.FAMILY_NAME : ImportField.GIVEN_NAME));
            var mayBeFull = head.isEmpty() || titles.score(ImportField.FULL_NAME, title(head, only)) > 0;
            if (mayBeFull && contents.score(ImportField.FULL_NAME, cells(rows, only)) > 0) {
                setNames(guess, ImportField.FULL_NAME, only);
            }
        } else if (full != null && hasFamily && hasGiven) {
            guess.remove(ImportField.FULL_NAME);
        } else if (full != null && hasFamily != hasGiven) {
            if (titles.score(ImportField.FULL_NAME, title(head, full)) > ColumnTitles.WEAK) {
                setNames(guess, ImportField.FULL_NAME, full);
            } else {
                guess.remove(ImportField.FULL_NAME);
                guess.put(hasFamily ? ImportField.GIVEN_NAME : ImportField.FAMILY_NAME, full);
            }
        }
    }

    private static void setNames(Map<ImportField, Integer> guess, ImportField field, int position) {
        guess.remove(ImportField.FAMILY_NAME);
        guess.remove(ImportField.GIVEN_NAME);
        guess.put(field, position);
    }

    private static String title(List<String> head, int position) {
        return position < head.size() ? head.get(position) : "";
    }

    private static List<String> cells(List<TableRow> rows, int position) {
        return rows.stream()
                .map(row -> row.cell(position).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
