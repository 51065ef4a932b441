package org.beret.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Detects the delimiter of a CSV file: the candidate that splits its first rows into the most columns of equal number. */
final class Delimiter {

    /** The most common first: it wins a tie. */
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|', ':', '~', '^');

    private static final int ROWS = 50;
    private static final String DECLARATION = "sep=";

    private Delimiter() {}

    /** Whether the first line is {@code sep=;}, by which Excel is told the delimiter, with any sign after it or none. */
    static boolean isDeclared(String start) {
        return start.toLowerCase(Locale.ROOT).startsWith(DECLARATION)
                && firstLine(start).length() <= DECLARATION.length() + 1;
    }

    /** The delimiter that the beginning of a file declares, or else the detected one. */
    static char of(String start) {
        if (!isDeclared(start)) {
            return detected(start);
        }
        var line = firstLine(start);
        var declared = line.charAt(line.length() - 1);
        return line.length() > DECLARATION.length() && canDelimit(declared)
                ? declared
                : detected(start.substring(line.length()).stripLeading());
    }

    private static String firstLine(String start) {
        return start.lines().findFirst().orElse("");
    }

    private static boolean canDelimit(char character) {
        return character != '"' && !Character.isLetterOrDigit(character) && !Character.isSurrogate(character);
    }

    private static char detected(String start) {
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

    /** The number of columns of the first row times the share of rows with as many; 0 for a single column. */
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
