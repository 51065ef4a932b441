package org.beret.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;

/** Says in a form why it was refused and what to do; what was typed stays. */
class Refusal extends Paragraph {

    Refusal() {
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Does something, or says why not. */
    void unless(Runnable action) {
        setVisible(false);
        try {
            action.run();
        } catch (BusinessRuleViolation refused) {
            setText(getTranslation(refused.messageKey(), refused.values()));
            setVisible(true);
        }
    }
}
