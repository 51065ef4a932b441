package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** Does something about a person for a reason, which is kept. A refusal says why and keeps what was typed. */
class ReasonForm extends Div {

    private static final int LONGEST = 500;

    private final Refusal refusal = new Refusal();

    /**
     * A field and a button.
     *
     * @param id of the field, once on a screen
     * @param label what the reason is for
     * @param button what the button does
     */
    ReasonForm(String id, String label, String button, Consumer<String> act) {
        addClassName("form-row");
        var reason = new TextBox(label, id, LONGEST);
        reason.required();
        var submit = new NativeButton(button, _ -> refusal.guard(() -> act.accept(reason.value())));
        submit.addClassNames("btn", "primary");
        add(reason, submit, refusal);
    }
}
