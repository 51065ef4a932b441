package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.beret.shared.BusinessRuleViolation;

/** Allows a further attempt, with a reason. A refusal says why and keeps what was typed. */
class ReleaseForm extends Div {

    private final Input reason = new Input();
    private final Paragraph refusal = new Paragraph();

    ReleaseForm(Consumer<String> release) {
        addClassName("form-row");
        reason.setId("release-reason");
        reason.getElement().setAttribute("maxlength", "500");
        reason.getElement().setAttribute("required", true);
        var label = new NativeLabel(getTranslation("release.reason"));
        label.setFor(reason);
        label.add(reason);
        refusal.addClassNames("notice", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var button = new NativeButton(getTranslation("release.submit"), _ -> submit(release));
        button.addClassNames("btn", "primary");
        add(label, button, refusal);
    }

    private void submit(Consumer<String> release) {
        refusal.setVisible(false);
        try {
            release.accept(reason.getValue());
        } catch (BusinessRuleViolation refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.values()));
            refusal.setVisible(true);
        }
    }
}
