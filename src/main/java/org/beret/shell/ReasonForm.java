package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** A text field for a reason and a submit button. A refusal is shown beside them and the typed text stays. */
public final class ReasonForm extends Div {

    /** What the database keeps of a reason, in characters. */
    private static final int LONGEST = 500;

    private final NativeButton button;

    /**
     * A form that hands the typed reason to the action.
     *
     * @param id of the field, unique on the page
     * @param label of the field
     * @param submit text of the button
     */
    public ReasonForm(String id, String label, String submit, Consumer<String> action) {
        addClassName("form-row");
        var refusal = new Refusal();
        var reason = new TextBox(label, id, LONGEST).required();
        button = new NativeButton(submit, _ -> refusal.run(() -> action.accept(reason.value())));
        button.addClassNames("btn", "primary");
        add(reason, button, refusal);
    }

    /** With a plain button, where the form is not what the page is for. */
    public ReasonForm secondary() {
        button.removeClassName("primary");
        return this;
    }
}
