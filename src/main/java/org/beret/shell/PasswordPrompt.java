package org.beret.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.di.Instantiator;
import org.beret.identity.FreshSignIn;

/** Asks the signed-in person for the password before an act that needs a fresh proof of who they are, and then goes on with it. */
final class PasswordPrompt extends Div {

    private static final int LONGEST = 200;

    PasswordPrompt(Runnable onProved) {
        addClassNames("card", "stack");
        var password = new TextBox(getTranslation("fresh.password"), "fresh-password", LONGEST)
                .ofType("password", "current-password");
        var refusal = new Refusal();
        var button = new NativeButton(
                getTranslation("fresh.submit"),
                _ -> refusal.run(() -> {
                    Instantiator.get(UI.getCurrent())
                            .getOrCreate(FreshSignIn.class)
                            .prove(password.value());
                    getElement().removeFromParent();
                    onProved.run();
                }));
        button.addClassName("btn");
        getElement().setAttribute("role", "group");
        add(new Paragraph(getTranslation("fresh.needed")), password, refusal, button);
    }
}
