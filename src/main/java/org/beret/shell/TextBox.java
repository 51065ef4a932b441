package org.beret.shell;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;

/** The browser's own text field with a label. */
public final class TextBox extends NativeLabel {

    private final Input input = new Input();
    private final String label;

    /**
     * An empty text field.
     *
     * @param longest accepted length in characters
     */
    public TextBox(String label, String id, int longest) {
        super(label);
        this.label = label;
        input.setId(id);
        input.getElement().setAttribute("maxlength", String.valueOf(longest));
        setFor(input);
        add(input);
    }

    public TextBox ofType(String type, String autocomplete) {
        input.setType(type);
        input.getElement().setAttribute("autocomplete", autocomplete);
        return this;
    }

    /** Shows what is typed into a password field, or hides it. */
    public void show(boolean shown) {
        input.setType(shown ? "text" : "password");
    }

    public TextBox required() {
        input.getElement().setAttribute("required", true);
        return this;
    }

    public TextBox with(String value) {
        input.setValue(value);
        return this;
    }

    /** Brings the person into the field. */
    public void focus() {
        input.focus();
    }

    /** As it is written above the field. */
    public String label() {
        return label;
    }

    public String value() {
        return input.getValue();
    }
}
