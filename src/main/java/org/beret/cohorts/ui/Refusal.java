package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.shared.BusinessRuleViolation;

<<<<<<< HEAD
/** Says beside a form why it was refused; what was filled in stays. */
=======
/** Where a form says why it was refused; what was filled in stays. */
>>>>>>> 7bb43ef (Give centres cohorts to run: members, assignments with reasons, a lazy progress matrix)
class Refusal extends Paragraph {

    Refusal() {
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

<<<<<<< HEAD
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
=======
    /** Does what a form asks for, or says why not. */
    void attempt(Runnable act) {
        setVisible(false);
        try {
            act.run();
        } catch (BusinessRuleViolation refused) {
            setText(getTranslation(refused.messageKey(), refused.values()));
            setVisible(true);
>>>>>>> 7bb43ef (Give centres cohorts to run: members, assignments with reasons, a lazy progress matrix)
        }
    }
}
