package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.cohorts.CohortOverview;
import org.beret.imports.ColumnMapping;
import org.beret.imports.ImportChoices;
import org.beret.imports.ImportField;
import org.beret.imports.ImportStatus;
import org.beret.imports.Imports;
import org.beret.shell.Refusal;

/** A form for sheet, header row, the meaning of columns, and the cohort. */
class ColumnsForm extends Div {

    private static final int NONE = -1;
    private static final int LONGEST_EXAMPLE = 40;

    private final Imports imports;
    private final ImportStatus status;
    private final ColumnMapping mapping;
    private final Runnable refresh;
    private final CohortSelect cohort;
    private final Refusal refusal = new Refusal();
    private final Map<ImportField, Select<Integer>> columns = new EnumMap<>(ImportField.class);

    ColumnsForm(Imports imports, List<CohortOverview> cohorts, ImportStatus status, Runnable refresh) {
        this.imports = imports;
        this.status = status;
        this.refresh = refresh;
        this.mapping = imports.columnMapping(status.id());
        this.cohort = new CohortSelect(cohorts, status.cohort());
        addClassNames("card", "stack");
        add(new H2(getTranslation("import.columns")), new Paragraph(getTranslation("import.columns.hint")));
        if (mapping.sheets().size() > 1) {
            add(sheetSelect());
        }
        add(headerRowCheckbox(), fields(), cohort, refusal, submit());
    }

    private Div fields() {
        var fields = new Div();
        fields.addClassName("columns");
        for (var field : ImportField.values()) {
            if (field != ImportField.COUNTRY || mapping.countries().size() > 1) {
                var select = column(field);
                columns.put(field, select);
                fields.add(select);
            }
        }
        return fields;
    }

    private Select<Integer> column(ImportField field) {
        var select = new Select<Integer>();
        var name = getTranslation(field.key());
        var isRequired = field.isRequired() || field == ImportField.COUNTRY;
        select.setLabel(isRequired ? getTranslation("import.columns.needed", name) : name);
        select.setItems(IntStream.range(NONE, mapping.columns().size()).boxed().toList());
        select.setItemLabelGenerator(this::columnName);
        select.addValueChangeListener(event -> select.setHelperText(example(event.getValue())));
        select.setValue(mapping.choices().columns().getOrDefault(field, NONE));
        select.setHelperText(example(select.getValue()));
        return select;
    }

    private String columnName(int position) {
        if (position == NONE) {
            return getTranslation("import.columns.none");
        }
        var title = mapping.columns().get(position).title();
        var letter = ColumnMapping.letter(position);
        return title.isEmpty() ? letter : getTranslation("import.columns.option", letter, title);
    }

    private String example(int position) {
        if (position == NONE) {
            return "";
        }
        return mapping.columns().get(position).examples().stream()
                .findFirst()
                .map(example -> getTranslation("import.columns.examples", cut(example)))
                .orElse("");
    }

    private static String cut(String example) {
        return example.length() <= LONGEST_EXAMPLE ? example : example.substring(0, LONGEST_EXAMPLE) + "…";
    }

    private Select<String> sheetSelect() {
        var select = new Select<String>();
        select.setLabel(getTranslation("import.sheet"));
        select.setItems(mapping.sheets());
        select.setValue(mapping.sheets().getFirst());
        select.addValueChangeListener(event -> chooseSheet(event.getValue(), true));
        return select;
    }

    private NativeLabel headerRowCheckbox() {
        var box = new Input();
        box.setType("checkbox");
        box.setId("has-head");
        box.getElement().setProperty("checked", mapping.choices().hasHeaderRow());
        box.getElement()
                .addEventListener(
                        "change",
                        _ -> chooseSheet(firstSheet(), !mapping.choices().hasHeaderRow()));
        var label = new NativeLabel();
        label.addClassName("choice");
        label.add(box);
        label.add(getTranslation("import.head"));
        return label;
    }

    private String firstSheet() {
        return Stream.concat(mapping.sheets().stream(), Stream.of(""))
                .findFirst()
                .orElse("");
    }

    private void chooseSheet(String chosen, boolean hasHeaderRow) {
        refusal.run(() -> {
            imports.chooseSheet(status.id(), chosen, hasHeaderRow);
            refresh.run();
        });
    }

    private Div submit() {
        var submit = new NativeButton(getTranslation("import.check"), _ -> refusal.run(this::check));
        submit.addClassNames("btn", "primary");
        var discard = new NativeButton(getTranslation("import.discard"), _ -> {
            imports.cancel(status.id());
            refresh.run();
        });
        discard.addClassNames("btn", "quiet");
        var row = new Div(submit, discard);
        row.addClassName("row");
        return row;
    }

    private void check() {
        var chosen = new EnumMap<ImportField, Integer>(ImportField.class);
        columns.forEach((field, select) -> {
            if (select.getValue() != NONE) {
                chosen.put(field, select.getValue());
            }
        });
        var choices = new ImportChoices(mapping.choices().hasHeaderRow(), chosen);
        imports.check(status.id(), cohort.chosen(), choices);
        refresh.run();
    }
}
