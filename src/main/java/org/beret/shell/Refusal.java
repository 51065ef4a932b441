package org.beret.shell;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;

/** Says beside a form why it was refused; what was filled in stays. Hidden until then. */
public final class Refusal extends Paragraph {

    public Refusal() {
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Shows a sentence that is ready to be read. */
    public void show(String text) {
        setText(text);
        setVisible(true);
    }

    /** Does something, and says so if a rule forbids it. */
    public void run(Runnable action) {
        setVisible(false);
        try {
            action.run();
        } catch (BusinessRuleViolation refused) {
            show(getTranslation(refused.messageKey(), refused.values()));
        }
    }
}
