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

/** Says what each column is, and which cohort the people join. */
class ColumnsForm extends Div {

    private static final int NONE = -1;
    private static final int LONGEST_EXAMPLE = 40;

    private final Imports imports;
    private final ImportStatus status;
    private final ColumnMapping sheet;
    private final Runnable again;
    private final CohortChoice cohort;
    private final Refusal refusal = new Refusal();
    private final Map<ImportField, Select<Integer>> columns = new EnumMap<>(ImportField.class);

    ColumnsForm(Imports imports, List<CohortOverview> cohorts, ImportStatus status, Runnable again) {
        this.imports = imports;
        this.status = status;
        this.again = again;
        this.sheet = imports.sheet(status.id());
        this.cohort = new CohortChoice(cohorts, status.cohort());
        addClassNames("card", "stack");
        add(new H2(getTranslation("import.columns")), new Paragraph(getTranslation("import.columns.hint")));
        if (sheet.sheets().size() > 1) {
            add(sheetChoice());
        }
        add(headChoice(), fields(), cohort, refusal, submit());
    }

    private Div fields() {
        var fields = new Div();
        fields.addClassName("columns");
        for (var field : ImportField.values()) {
            if (field != ImportField.COUNTRY || sheet.countries().size() > 1) {
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
        var isNeeded = field.isNeeded() || field == ImportField.COUNTRY;
        select.setLabel(isNeeded ? getTranslation("import.columns.needed", name) : name);
        select.setItems(IntStream.range(NONE, sheet.columns().size()).boxed().toList());
        select.setItemLabelGenerator(this::columnName);
        select.addValueChangeListener(event -> select.setHelperText(example(event.getValue())));
        select.setValue(sheet.choices().columns().getOrDefault(field, NONE));
        select.setHelperText(example(select.getValue()));
        return select;
    }

    private String columnName(int position) {
        if (position == NONE) {
            return getTranslation("import.columns.none");
        }
        var title = sheet.columns().get(position).title();
        var letter = ColumnMapping.letter(position);
        return title.isEmpty() ? letter : getTranslation("import.columns.option", letter, title);
    }

    private String example(int position) {
        if (position == NONE) {
            return "";
        }
        return sheet.columns().get(position).examples().stream()
                .findFirst()
                .map(example -> getTranslation("import.columns.examples", cut(example)))
                .orElse("");
    }

    private static String cut(String example) {
        return example.length() <= LONGEST_EXAMPLE ? example : example.substring(0, LONGEST_EXAMPLE) + "…";
    }

    private Select<String> sheetChoice() {
        var select = new Select<String>();
        select.setLabel(getTranslation("import.sheet"));
        select.setItems(sheet.sheets());
        select.setValue(sheet.sheets().getFirst());
        select.addValueChangeListener(event -> take(event.getValue(), true));
        return select;
    }

    private NativeLabel headChoice() {
        var box = new Input();
        box.setType("checkbox");
        box.setId("has-head");
        box.getElement().setProperty("checked", sheet.choices().hasHead());
        box.getElement()
                .addEventListener(
                        "change", _ -> take(firstSheet(), !sheet.choices().hasHead()));
        var label = new NativeLabel();
        label.addClassName("choice");
        label.add(box);
        label.add(getTranslation("import.head"));
        return label;
    }

    private String firstSheet() {
        return Stream.concat(sheet.sheets().stream(), Stream.of("")).findFirst().orElse("");
    }

    private void take(String chosen, boolean hasHead) {
        refusal.guard(() -> {
            imports.take(status.id(), chosen, hasHead);
            again.run();
        });
    }

    private Div submit() {
        var submit = new NativeButton(getTranslation("import.check"), _ -> refusal.guard(this::check));
        submit.addClassNames("btn", "primary");
        var discard = new NativeButton(getTranslation("import.discard"), _ -> {
            imports.cancel(status.id());
            again.run();
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
        var choices = new ImportChoices(sheet.choices().hasHead(), chosen);
        imports.check(status.id(), cohort.chosen(), choices);
        again.run();
    }
}
