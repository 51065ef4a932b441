package org.beret.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeLabel;

/** The browser's own field of several lines with a label. */
public final class TextArea extends NativeLabel {

    private static final String LINES = "4";

    private final Text label;
    private final Lines lines = new Lines();

    /**
     * An empty field.
     *
     * @param longest accepted length in characters
     */
    public TextArea(String label, String id, int longest) {
        this.label = new Text(label);
        lines.setId(id);
        lines.getElement().setAttribute("rows", LINES).setAttribute("maxlength", String.valueOf(longest));
        setFor(lines);
        add(this.label, lines);
    }

    /** Says something else above the field. */
    public void label(String text) {
        label.setText(text);
    }

    /** Writes into the field. */
    public void write(String text) {
        lines.setValue(text);
    }

    public String value() {
        return lines.getValue();
    }

    @Tag(Tag.TEXTAREA)
    private static final class Lines extends AbstractSinglePropertyField<Lines, String> {

        private Lines() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }
    }
}
