package org.beret.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.beret.people.Gender;

/**
 * How a file is to be read.
 *
 * @param columns position, from 0, of the column for a field
 * @param letterM what M means in the column of genders, where the list leaves it open: male, or mujer
 * @param nameOrder of full names without a comma or capitals
 */
public record ImportChoices(
        ListReading reading,
        Map<ImportField, Integer> columns,
        Optional<Gender> letterM,
        Optional<NameOrder> nameOrder) {

    /** Nothing was chosen yet. */
    static final ImportChoices NONE = new ImportChoices(ListReading.AS_DETECTED, Map.of());

    private static final String TITLES = "titles";
    private static final String ENCODING = "encoding";
    private static final String HIDDEN = "hidden";
    private static final String LETTER_M = "m";
    private static final String NAME_ORDER = "order";

    public ImportChoices {
        columns = Map.copyOf(columns);
    }

    public ImportChoices(ListReading reading, Map<ImportField, Integer> columns) {
        this(reading, columns, Optional.empty(), Optional.empty());
    }

    public ImportChoices withColumns(Map<ImportField, Integer> chosen) {
        return new ImportChoices(reading, chosen, letterM, nameOrder);
    }

    public ImportChoices withLetterM(Optional<Gender> meaning) {
        return new ImportChoices(reading, columns, meaning, nameOrder);
    }

    public ImportChoices withNameOrder(Optional<NameOrder> chosen) {
        return new ImportChoices(reading, columns, letterM, chosen);
    }

    OptionalInt column(ImportField field) {
        var position = columns.get(field);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** As one string for the database. */
    String serialized() {
        var pairs = new LinkedHashMap<String, String>();
        pairs.put(TITLES, String.valueOf(reading.titleRow()));
        pairs.put(ENCODING, reading.encoding());
        pairs.put(HIDDEN, String.valueOf(reading.withHiddenRows()));
        letterM.ifPresent(meaning -> pairs.put(LETTER_M, meaning.name()));
        nameOrder.ifPresent(order -> pairs.put(NAME_ORDER, order.name()));
        columns.forEach((field, position) -> pairs.put(field.name(), position.toString()));
        return pairs.entrySet().stream().map(Object::toString).collect(Collectors.joining(";"));
    }

    static ImportChoices parse(String serialized) {
        if (serialized.isEmpty()) {
            return NONE;
        }
        var pairs = Arrays.stream(serialized.split(";", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var reading = new ListReading(
                Long.parseLong(pairs.getOrDefault(TITLES, "0")),
                pairs.getOrDefault(ENCODING, ""),
                Boolean.parseBoolean(pairs.get(HIDDEN)));
        var columns = new EnumMap<ImportField, Integer>(ImportField.class);
        for (var field : ImportField.values()) {
            Optional.ofNullable(pairs.get(field.name()))
                    .ifPresent(position -> columns.put(field, Integer.valueOf(position)));
        }
        return new ImportChoices(
                reading,
                columns,
                Optional.ofNullable(pairs.get(LETTER_M)).map(Gender::valueOf),
                Optional.ofNullable(pairs.get(NAME_ORDER)).map(NameOrder::valueOf));
    }
}
