package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.beret.cohorts.CohortOverview;
import org.beret.imports.ColumnMapping;
import org.beret.imports.ImportChoices;
import org.beret.imports.ImportField;
import org.beret.imports.ImportStatus;
import org.beret.imports.Imports;
import org.beret.imports.ListReading;
import org.beret.imports.NameOrder;
import org.beret.people.Gender;
import org.beret.shell.Refusal;

/** A form for the meaning of columns, what they leave open, and the cohort. */
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
    private final Select<Gender> letterM = new Select<>();
    private final Select<NameOrder> nameOrder = new Select<>();

    ColumnsForm(Imports imports, List<CohortOverview> cohorts, ImportStatus status, Runnable refresh) {
        this.imports = imports;
        this.status = status;
        this.refresh = refresh;
        this.mapping = imports.columnMapping(status.id());
        this.cohort = new CohortSelect(cohorts, status.cohort());
        addClassNames("card", "stack");
        add(
                new H2(getTranslation("import.columns")),
                new ReadingForm(mapping, this::choose),
                new Paragraph(getTranslation("import.columns.hint")),
                fields(),
                questions(),
                cohort,
                refusal,
                submit());
    }

    private Div fields() {
        var fields = new Div();
        fields.addClassName("columns");
        for (var field : ImportField.values()) {
            var select = column(field);
            columns.put(field, select);
            fields.add(select);
        }
        return fields;
    }

    private Select<Integer> column(ImportField field) {
        var select = new Select<Integer>();
        var name = getTranslation(field.key());
        select.setLabel(isRequired(field) ? getTranslation("import.columns.needed", name) : name);
        select.setItems(IntStream.range(NONE, mapping.columns().size()).boxed().toList());
        select.setItemLabelGenerator(this::columnName);
        select.addValueChangeListener(event -> select.setHelperText(example(event.getValue())));
        select.setValue(mapping.choices().columns().getOrDefault(field, NONE));
        select.setHelperText(example(select.getValue()));
        return select;
    }

    private boolean isRequired(ImportField field) {
        return switch (field) {
            case SERVICE_NUMBER -> true;
            case FAMILY_NAME -> !mapping.choices().columns().containsKey(ImportField.FULL_NAME);
            case COUNTRY -> mapping.countries().size() > 1;
            default -> false;
        };
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

    private Div questions() {
        letterM.setLabel(getTranslation("import.letter-m"));
        letterM.setItems(Gender.WOMAN, Gender.MAN);
        letterM.setItemLabelGenerator(gender -> getTranslation("gender." + gender));
        letterM.setPlaceholder(getTranslation("import.choose"));
        mapping.choices().letterM().ifPresent(letterM::setValue);
        letterM.setVisible(
                mapping.questions().letterM() || mapping.choices().letterM().isPresent());
        nameOrder.setLabel(getTranslation("import.name-order"));
        nameOrder.setItems(NameOrder.values());
        nameOrder.setItemLabelGenerator(order -> getTranslation(
                "import.name-order." + order.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        nameOrder.setPlaceholder(getTranslation("import.choose"));
        mapping.choices().nameOrder().ifPresent(nameOrder::setValue);
        nameOrder.setVisible(mapping.questions().nameOrder());
        var questions = new Div(letterM, nameOrder);
        questions.addClassName("columns");
        return questions;
    }

    private void choose(String sheet, ListReading reading) {
        refusal.run(() -> {
            imports.chooseReading(status.id(), sheet, reading);
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
        // A question that the whole list leaves open is asked with the refusal.
        letterM.setVisible(letterM.isVisible() || chosen.containsKey(ImportField.GENDER));
        nameOrder.setVisible(chosen.containsKey(ImportField.FULL_NAME));
        var choices = new ImportChoices(
                mapping.choices().reading(), chosen, letterM.getOptionalValue(), nameOrder.getOptionalValue());
        imports.check(status.id(), cohort.chosen(), choices);
        refresh.run();
    }
}
