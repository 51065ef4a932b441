package org.beret.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How a file is to be read.
 *
 * @param hasHeaderRow whether the first row holds titles
 * @param columns position, from 0, of the column for a field
 */
public record ImportChoices(boolean hasHeaderRow, Map<ImportField, Integer> columns) {

    private static final String NO_HEADER_ROW = "no-head";

    public ImportChoices {
        columns = Map.copyOf(columns);
    }

    OptionalInt column(ImportField field) {
        var position = columns.get(field);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** As one string for the database. */
    String serialized() {
        var pairs = columns.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
        return hasHeaderRow ? pairs : NO_HEADER_ROW + ";" + pairs;
    }

    static ImportChoices parse(String serialized) {
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        Arrays.stream(serialized.split(";", -1))
                .filter(pair -> pair.contains("="))
                .forEach(pair -> {
                    var parts = pair.split("=", 2);
                    columns.put(ImportField.valueOf(parts[0]), Integer.valueOf(parts[1]));
                });
        return new ImportChoices(!serialized.startsWith(NO_HEADER_ROW), columns);
    }
}
