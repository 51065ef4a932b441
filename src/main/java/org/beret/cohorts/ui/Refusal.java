package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;

/** Says beside a form why it was refused; what was filled in stays. */
class Refusal extends Paragraph {

    Refusal() {
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String text) {
        setText(text);
        setVisible(true);
    }

    /** Does something, and says so if a rule forbids it. */
    void guard(Runnable action) {
        setVisible(false);
        try {
            action.run();
        } catch (BusinessRuleViolation refused) {
            say(getTranslation(refused.messageKey(), refused.values()));
        }
    }
}
