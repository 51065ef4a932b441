package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/**
 * A folded action with consequences: unfolded, it explains them and offers the button. Refusals are shown beside the
 * button.
 */
public final class ConfirmAction extends NativeDetails {

    private final Div content = new Div();
    private final Refusal refusal = new Refusal();

    public ConfirmAction(String title, String consequences) {
        super(title);
        addClassName("act");
        // What confirms an act is typed anew each time.
        getElement().setAttribute("data-kept", "no");
        content.addClassName("stack");
        content.add(new Paragraph(consequences));
        setContent(content);
    }

    /** Adds a field above the button. */
    public ConfirmAction with(Component field) {
        content.add(field);
        return this;
    }

    /** Adds the button. */
    public ConfirmAction button(String text, Runnable action) {
        return confirmed(text, _ -> action.run());
    }

    /** Adds the button of an action that may need a yes, and is told whether there was one. */
    public ConfirmAction confirmed(String text, Consumer<Boolean> action) {
        var button = new NativeButton(text, _ -> refusal.confirm(action));
        button.addClassName("btn");
        content.add(refusal, button);
        return this;
    }
}
