package org.beret.people.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.beret.shell.TextBox;

/** A choice to see what is typed into password fields. */
class ShowPasswords extends NativeLabel {

    private static final String CHECKED = "element.checked";

    ShowPasswords(TextBox... fields) {
        addClassName("choice");
        var box = new Input();
        box.setType("checkbox");
        box.setId("show-passwords");
        setFor(box);
        box.getElement()
                .addEventListener(
                        "change",
                        change -> show(
                                List.of(fields),
                                change.getEventData().get(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        add(box, new Span(getTranslation("password.show")));
    }

    private static void show(List<TextBox> fields, boolean shown) {
        fields.forEach(field -> field.show(shown));
    }
}
