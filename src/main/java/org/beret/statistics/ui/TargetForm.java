package org.beret.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.beret.people.Category;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.statistics.parity.ParityContext;
import org.beret.statistics.parity.Target;

/** The form in which an administrator enters or corrects a target. */
class TargetForm extends Div {

    private static final int MAX_NUMBER_LENGTH = 4;

    /** Makes a target of what was entered, as it stands on the screen. */
    interface Entry {
        Target target(Category category, int year, int percent, String source);
    }

    /** @param refusal where it is said why a target was not stored */
    TargetForm(Entry entry, Consumer<Target> store, Refusal refusal) {
        addClassNames("card", "stack");
        var category = new Select<Category>();
        category.setLabel(getTranslation("figures.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(value -> getTranslation("category." + value));
        category.setValue(Category.INDIVIDUAL_POLICE_OFFICER);
        var year = number("target.year", "target-year");
        var percent = number("target.percent", "target-percent");
        var source = new TextBox(getTranslation("target.source"), "target-source", ParityContext.MAX_SOURCE_LENGTH);
        var add = new NativeButton(
                getTranslation("target.add"),
                _ -> refusal.run(() -> store.accept(entry.target(
                        category.getValue(), whole(year.value()), whole(percent.value()), source.value()))));
        add.addClassNames("btn", "primary");
        var row = new Div(category, year, percent, source, add);
        row.addClassName("form-row");
        add(new H2(getTranslation("target.form")), new Paragraph(getTranslation("target.form.about")), refusal, row);
    }

    private TextBox number(String key, String id) {
        return new TextBox(getTranslation(key), id, MAX_NUMBER_LENGTH).ofType("number", "off");
    }

    /** Anything but a whole number becomes 0, which is refused as a year and as a percentage. */
    private static int whole(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
