package org.beret.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How a list is to be read.
 *
 * @param hasHead whether the first row holds titles
 * @param columns the position, from 0, of the column that says it
 */
public record ImportChoices(boolean hasHead, Map<ImportField, Integer> columns) {

    private static final String NO_HEAD = "no-head";

    public ImportChoices {
        columns = Map.copyOf(columns);
    }

    OptionalInt column(ImportField field) {
        var position = columns.get(field);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** As one text, for the database. */
    String written() {
        var pairs = columns.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
        return hasHead ? pairs : NO_HEAD + ";" + pairs;
    }

    static ImportChoices ofText(String written) {
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        Arrays.stream(written.split(";", -1)).filter(pair -> pair.contains("=")).forEach(pair -> {
            var parts = pair.split("=", 2);
            columns.put(ImportField.valueOf(parts[0]), Integer.valueOf(parts[1]));
        });
        return new ImportChoices(!written.startsWith(NO_HEAD), columns);
    }
}
