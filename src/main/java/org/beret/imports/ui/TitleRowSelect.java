package org.beret.imports.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.imports.ColumnMapping;
import org.beret.imports.ColumnMapping.FirstRow;
import org.beret.imports.ListReading;

/** In which row of a list the titles of its columns stand, or that it has none; each row is shown with what it says. */
class TitleRowSelect extends Select<Long> {

    private static final int LONGEST_ROW = 70;
    private static final long NO_TITLES = ListReading.NO_TITLES;

    private final List<FirstRow> firstRows;

    TitleRowSelect(ColumnMapping mapping, LongConsumer choose) {
        this.firstRows = mapping.firstRows();
        var now = mapping.choices().reading().titleRow();
        setLabel(getTranslation("import.titles"));
        var rows = firstRows.stream().map(FirstRow::number);
        setItems(Stream.concat(Stream.of(NO_TITLES), Stream.concat(rows, Stream.of(now)))
                .distinct()
                .sorted()
                .toList());
        setItemLabelGenerator(this::label);
        setValue(now);
        var above = firstRows.stream().filter(row -> row.number() < now).count();
        if (above > 0) {
            setHelperText(getTranslation("import.titles.above", above));
        }
        addValueChangeListener(event -> choose.accept(event.getValue()));
    }

    private String label(long number) {
        return firstRows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> getTranslation("import.titles.row", number, summary(row.cells())))
                .orElseGet(() -> getTranslation("import.titles.none"));
    }

    private static String summary(List<String> cells) {
        var text = cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" · "));
        return text.length() <= LONGEST_ROW ? text : text.substring(0, LONGEST_ROW) + "…";
    }
}
