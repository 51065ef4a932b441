package org.beret.shell;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;

/** An alert beside a form that says why it was refused; the input stays. Hidden until then. */
public final class Refusal extends Paragraph {

    public Refusal() {
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Shows a translated sentence. */
    public void show(String text) {
        setText(text);
        setVisible(true);
    }

    /** Runs an action and shows its {@link BusinessRuleViolation}, if any. */
    public void run(Runnable action) {
        setVisible(false);
        try {
            action.run();
        } catch (BusinessRuleViolation refused) {
            show(getTranslation(refused.messageKey(), refused.values()));
        }
    }
}
