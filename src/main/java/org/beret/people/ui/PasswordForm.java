package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.BiConsumer;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** A form to change a password: the current one and the new one. */
class PasswordForm extends Div {

    private static final int LONGEST = 200;

    PasswordForm(BiConsumer<String, String> change) {
        addClassNames("card", "stack");
        var old = new TextBox(getTranslation("account.password.old"), "old-password", LONGEST)
                .ofType("password", "current-password");
        var chosen = new TextBox(getTranslation("first-sign-in.password"), "new-password", LONGEST)
                .ofType("password", "new-password");
        var fields = new Div(old, chosen);
        fields.addClassName("fields");
        var show = new ShowPasswords(old, chosen);
        var refusal = new Refusal();
        var button = new NativeButton(
                getTranslation("account.password.submit"),
                _ -> refusal.run(() -> {
                    change.accept(old.value(), chosen.value());
                    old.with("");
                    chosen.with("");
                }));
        button.addClassName("btn");
        add(fields, show, refusal, new Div(button));
    }
}
