package org.beret.certificates.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;

/** The browser's own field of several lines with a label. */
class TextArea extends NativeLabel {

    private static final String LINES = "4";

    private final Lines lines = new Lines();

    TextArea(String label, String id, int longest) {
        super(label);
        lines.setId(id);
        lines.getElement().setAttribute("rows", LINES).setAttribute("maxlength", String.valueOf(longest));
        setFor(lines);
        add(lines);
    }

    String value() {
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
