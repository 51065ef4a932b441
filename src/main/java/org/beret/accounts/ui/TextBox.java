package org.beret.accounts.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;

/** A line of text with its label, as the browser knows it. */
class TextBox extends NativeLabel {

    private final Input input = new Input();

    TextBox(String label, String id, int longest) {
        super(label);
        input.setId(id);
        input.getElement().setAttribute("maxlength", String.valueOf(longest));
        setFor(input);
        add(input);
    }

    TextBox ofType(String type, String autocomplete) {
        input.setType(type);
        input.getElement().setAttribute("autocomplete", autocomplete);
        return this;
    }

    TextBox required() {
        input.getElement().setAttribute("required", true);
        return this;
    }

    TextBox with(String value) {
        input.setValue(value);
        return this;
    }

    String value() {
        return input.getValue();
    }
}
