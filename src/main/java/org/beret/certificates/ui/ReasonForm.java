package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.beret.shared.BusinessRuleViolation;

/** Does something for a reason. A refusal says why and keeps what was typed. */
class ReasonForm extends Div {

    private final Input reason = new Input();
    private final Paragraph refusal = new Paragraph();

    ReasonForm(String id, String submit, Consumer<String> act) {
        addClassName("form-row");
        reason.setId(id + "-reason");
        reason.getElement().setAttribute("maxlength", "500");
        reason.getElement().setAttribute("required", true);
        var label = new NativeLabel(getTranslation("attest.reason"));
        label.setFor(reason);
        label.add(reason);
        refusal.addClassNames("notice", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var button = new NativeButton(submit, _ -> submit(act));
        button.addClassName("btn");
        add(label, button, refusal);
    }

    private void submit(Consumer<String> act) {
        refusal.setVisible(false);
        try {
            act.accept(reason.getValue());
        } catch (BusinessRuleViolation refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.values()));
            refusal.setVisible(true);
        }
    }
}
