package org.beret.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Finds out what separates the cells of a CSV file: what splits its first rows into the most even columns. */
final class Delimiter {

    /** The most usual first: it wins where two split alike. */
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|', ':', '~', '^');

    private static final int ROWS = 50;
    private static final String DECLARATION = "sep=";

    private Delimiter() {}

    /** Excel reads a first line {@code sep=;} as the separator and shows nothing of it. */
    static boolean isDeclared(String start) {
        return start.toLowerCase(Locale.ROOT).startsWith(DECLARATION)
                && start.length() > DECLARATION.length() + 1
                && isLineEnd(start.charAt(DECLARATION.length() + 1));
    }

    /** The separator that this start of a file has. */
    static char of(String start) {
        if (isDeclared(start)) {
            return start.charAt(DECLARATION.length());
        }
        var best = CANDIDATES.getFirst();
        var bestScore = 0.0;
        for (var candidate : CANDIDATES) {
            var score = score(start, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\r' || sign == '\n';
    }

    /** Columns of the head, times the share of rows that have as many; 0 if it does not split the head. */
    private static double score(String start, char candidate) {
        var head = 0;
        var rows = 0;
        var even = 0;
        try (var records = CsvReader.builder()
                .fieldSeparator(candidate)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(start)) {
            for (var row : (Iterable<CsvRecord>) records.stream().limit(ROWS)::iterator) {
                head = head == 0 ? row.getFieldCount() : head;
                rows++;
                even += row.getFieldCount() == head ? 1 : 0;
            }
        } catch (CsvParseException | IOException fromHereOnNot) {
            rows++;
        }
        return head < 2 ? 0 : (double) head * even / rows;
    }
}
