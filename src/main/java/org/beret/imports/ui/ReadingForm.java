package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.beret.imports.ColumnMapping;
import org.beret.imports.ListReading;
import org.beret.tabular.TextReading;

/** How the file is read: which sheet, where the titles are, in which encoding. What is chosen takes effect at once. */
class ReadingForm extends Div {

    private final ColumnMapping mapping;
    private final ListReading reading;
    private final BiConsumer<String, ListReading> choose;

    /**
     * The form.
     *
     * @param choose takes the sheet and how it is read
     */
    ReadingForm(ColumnMapping mapping, BiConsumer<String, ListReading> choose) {
        this.mapping = mapping;
        this.reading = mapping.choices().reading();
        this.choose = choose;
        addClassName("stack");
        var fields = new Div();
        fields.addClassName("columns");
        var sheets = mapping.sheets();
        if (sheets.visible().size() + sheets.hidden().size() > 1) {
            fields.add(sheetSelect());
        }
        fields.add(new TitleRowSelect(
                mapping, number -> choose.accept(mapping.sheets().chosen(), reading.withTitleRow(number))));
        if (!mapping.encodings().all().isEmpty()) {
            fields.add(encodingSelect());
        }
        add(fields);
        if (!sheets.hidden().isEmpty()) {
            add(new Paragraph(
                    getTranslation("import.sheet.hidden.note", sheets.hidden().size())));
        }
        if (sheets.hiddenRows() > 0 || reading.withHiddenRows()) {
            add(hiddenRows());
        }
    }

    private Select<String> sheetSelect() {
        var sheets = mapping.sheets();
        var select = new Select<String>();
        select.setLabel(getTranslation("import.sheet"));
        select.setItems(Stream.concat(sheets.visible().stream(), sheets.hidden().stream())
                .toList());
        select.setItemLabelGenerator(
                sheet -> sheets.hidden().contains(sheet) ? getTranslation("import.sheet.hidden", sheet) : sheet);
        select.setValue(sheets.chosen());
        select.addValueChangeListener(event -> choose.accept(event.getValue(), ListReading.AS_DETECTED));
        return select;
    }

    private Select<TextReading> encodingSelect() {
        var select = new Select<TextReading>();
        var readings = mapping.encodings().all();
        select.setLabel(getTranslation("import.encoding"));
        select.setHelperText(getTranslation("import.encoding.hint"));
        select.setItems(readings);
        select.setItemLabelGenerator(one -> String.join(" · ", one.sample()));
        readings.stream()
                .filter(one -> reading.encoding().isEmpty()
                        ? mapping.encodings().isClear()
                        : one.encoding().equals(reading.encoding()))
                .findFirst()
                .ifPresent(select::setValue);
        select.setPlaceholder(getTranslation("import.choose"));
        select.addValueChangeListener(event -> choose.accept(
                mapping.sheets().chosen(), reading.withEncoding(event.getValue().encoding())));
        return select;
    }

    private NativeLabel hiddenRows() {
        var box = new Input();
        box.setType("checkbox");
        box.setId("hidden-rows");
        box.getElement().setProperty("checked", reading.withHiddenRows());
        box.getElement()
                .addEventListener(
                        "change",
                        _ -> choose.accept(mapping.sheets().chosen(), reading.hiddenRows(!reading.withHiddenRows())));
        var label = new NativeLabel();
        label.addClassName("choice");
        label.add(box);
        label.add(getTranslation("import.hidden-rows", mapping.sheets().hiddenRows()));
        return label;
    }
}
