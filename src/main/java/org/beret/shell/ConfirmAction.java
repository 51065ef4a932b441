package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/** Something to do that has consequences: unfolded, it says which, and only then there is the button. */
public final class ConfirmAction extends NativeDetails {

    private final Div content = new Div();
    private final Refusal refusal = new Refusal();

    public ConfirmAction(String title, String consequences) {
        super(title);
        addClassName("act");
        content.addClassName("stack");
        content.add(new Paragraph(consequences));
        setContent(content);
    }

    public ConfirmAction with(Component field) {
        content.add(field);
        return this;
    }

    public ConfirmAction button(String text, Runnable action) {
        var button = new NativeButton(text, _ -> refusal.run(action));
        button.addClassName("btn");
        content.add(refusal, button);
        return this;
    }
}
