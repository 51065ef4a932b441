package org.beret.shell;

import com.vaadin.flow.component.html.Paragraph;
import org.beret.identity.FreshSignInNeeded;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;

/**
 * An alert beside a form that says why it was refused; the input stays. Hidden until then. Where the password is needed first,
 * it asks for it in its place and then goes on.
 */
public final class Refusal extends Paragraph {

    private @Nullable PasswordPrompt prompt;
    private Runnable showNow = () -> {};

    public Refusal() {
        addClassNames("notice", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** What shows how things stand when somebody else was faster; what was typed has to stay. */
    public Refusal whenChanged(Runnable show) {
        showNow = show;
        return this;
    }

    /** Shows a translated sentence. */
    public void show(String text) {
        setText(text);
        setVisible(true);
    }

    /** Runs an action and shows its {@link BusinessRuleViolation}, if any. */
    public void run(Runnable action) {
        setVisible(false);
        if (prompt != null) {
            prompt.getElement().removeFromParent();
        }
        try {
            action.run();
        } catch (FreshSignInNeeded needed) {
            ask(new PasswordPrompt(() -> run(action)));
        } catch (ChangedMeanwhile late) {
            showNow.run();
            show(getTranslation(late.messageKey()));
        } catch (BusinessRuleViolation refused) {
            show(getTranslation(refused.messageKey(), refused.values()));
        }
    }

    private void ask(PasswordPrompt asked) {
        var parent = getElement().getParent();
        parent.insertChild(parent.indexOfChild(getElement()) + 1, asked.getElement());
        prompt = asked;
    }
}
