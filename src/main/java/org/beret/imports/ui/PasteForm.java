package org.beret.imports.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.function.Consumer;
import org.beret.shell.Refusal;

/** A text area for rows copied from a spreadsheet. */
class PasteForm extends Div {

    private static final String LINES = "6";

    private final Rows rows = new Rows();
    private final Refusal refusal = new Refusal();

    PasteForm(Consumer<String> take) {
        addClassNames("card", "stack");
        rows.setId("rows");
        rows.getElement().setAttribute("rows", LINES);
        var label = new NativeLabel(getTranslation("import.paste.label"));
        label.setFor(rows);
        label.add(rows);
        var submit = new NativeButton(
                getTranslation("import.paste.submit"), _ -> refusal.run(() -> take.accept(rows.getValue())));
        submit.addClassName("btn");
        add(new H2(getTranslation("import.paste")), label, refusal, new Div(submit));
    }

    @Tag(Tag.TEXTAREA)
    private static final class Rows extends AbstractSinglePropertyField<Rows, String> {

        private Rows() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }
    }
}
