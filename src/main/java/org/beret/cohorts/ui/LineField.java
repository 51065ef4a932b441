package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;

/** A line of text in the browser's own field. */
class LineField extends NativeLabel {

    private final Input input = new Input();

    LineField(String id, String label, int longest) {
        super(label);
        input.setId(id);
        input.getElement().setAttribute("maxlength", String.valueOf(longest));
        setFor(input);
        add(input);
    }

    void fill(String value, boolean required) {
        input.setValue(value);
        input.getElement().setAttribute("required", required);
    }

    String value() {
        return input.getValue();
    }
}
