package org.beret.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beret.identity.FreshSignInNeeded;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.NeedsConfirmation;
import org.beret.texts.Formats;
import org.jspecify.annotations.Nullable;

/**
 * An alert within a form that says why it was refused; the input stays. Hidden until then. Where the password is needed first,
 * it asks for it in its place and then goes on. It has the browser keep what is typed into the form until an action succeeds.
 */
public final class Refusal extends Paragraph {

    private final FormDraft draft = new FormDraft();
    private @Nullable Component prompt;
    private @Nullable Runnable confirmed;
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

    /** One that is shown from the beginning belongs to no form. */
    @Override
    protected void onAttach(AttachEvent event) {
        var parent = getElement().getParent();
        if (parent != null && !isVisible()) {
            parent.insertChild(parent.indexOfChild(getElement()), draft.getElement());
        }
    }

    /** Shows a translated sentence. */
    public void show(String text) {
        setText(text);
        setVisible(true);
    }

    /**
     * Runs an action that may need a yes; where it does, it says why and asks for it. The yes is for what was asked: if there is
     * something else to ask by then, it asks again.
     *
     * @param action takes whether the person is sure
     */
    public void confirm(Consumer<Boolean> action) {
        confirm(action, "");
    }

    private void confirm(Consumer<Boolean> action, String answered) {
        confirmed = () -> confirm(action, getText());
        run(() -> {
            try {
                action.accept(false);
            } catch (NeedsConfirmation doubtful) {
                if (!question(doubtful).equals(answered)) {
                    throw doubtful;
                }
                action.accept(true);
            }
        });
    }

    private String question(NeedsConfirmation doubtful) {
        return doubtful.doubts().stream().map(this::said).collect(Collectors.joining(" "));
    }

    /** Runs an action and shows its {@link BusinessRuleViolation}, if any. */
    public void run(Runnable action) {
        setVisible(false);
        Notices.clear();
        if (prompt != null) {
            prompt.getElement().removeFromParent();
        }
        try {
            action.run();
            draft.saved();
        } catch (FreshSignInNeeded needed) {
            ask(new PasswordPrompt(() -> run(action)));
        } catch (ChangedMeanwhile late) {
            showNow.run();
            show(getTranslation(late.messageKey()));
        } catch (NeedsConfirmation doubtful) {
            show(question(doubtful));
            if (confirmed != null) {
                ask(yes(confirmed));
            }
        } catch (BusinessRuleViolation refused) {
            show(said(refused));
        }
    }

    private String said(BusinessRuleViolation refused) {
        return getTranslation(
                refused.messageKey(),
                Arrays.stream(refused.values())
                        .map(value -> value instanceof LocalDate day ? Formats.day(day, getLocale()) : value)
                        .toArray());
    }

    private Component yes(Runnable act) {
        var button = new NativeButton(getTranslation("refusal.all-the-same"), _ -> act.run());
        button.addClassName("btn");
        return button;
    }

    private void ask(Component asked) {
        var parent = getElement().getParent();
        parent.insertChild(parent.indexOfChild(getElement()) + 1, asked.getElement());
        prompt = asked;
    }
}
