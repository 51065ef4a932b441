package org.beret.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.identity.SignedInPerson;
import org.beret.shell.ConfirmAction;
import org.beret.shell.Notices;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.signin.SignInNavigation;
import org.beret.signin.passkeys.Passkey;
import org.beret.signin.passkeys.PasskeyName;
import org.beret.signin.passkeys.Passkeys;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.beret.texts.Formats;

/** Lists the passkeys of a person, renames and removes them, and leads to where one is made. */
class PasskeyCard extends Div {

    private final Passkeys passkeys;
    private final boolean offered;
    private final SecondFactorDemand demand;
    private final SignedInPerson person;

    PasskeyCard(Passkeys passkeys, boolean offered, SecondFactorDemand demand, SignedInPerson person) {
        this.passkeys = passkeys;
        this.offered = offered;
        this.demand = demand;
        this.person = person;
        addClassNames("card", "stack");
        show();
    }

    private void show() {
        removeAll();
        var own = passkeys.of(person.id());
        if (own.isEmpty()) {
            add(new Paragraph(getTranslation("passkeys.none")));
        }
        own.forEach(passkey -> add(one(passkey)));
        add(offered ? new Div(link()) : new Paragraph(getTranslation("passkeys.no-https")));
    }

    private Anchor link() {
        var link = new Anchor(SignInNavigation.PASSKEYS.substring(1), getTranslation("passkeys.add"));
        link.setRouterIgnore(true);
        link.addClassName("btn");
        return link;
    }

    private Component one(Passkey passkey) {
        var block = new Div(
                new H3(passkey.name()),
                new Paragraph(getTranslation("passkeys.made", Formats.day(passkey.createdAt(), getLocale())) + " · "
                        + getTranslation("passkeys.used", Formats.day(passkey.usedAt(), getLocale()))));
        block.addClassName("stack");
        block.add(renaming(passkey), removing(passkey));
        return block;
    }

    private Component renaming(Passkey passkey) {
        var name = new TextBox(getTranslation("passkeys.name"), "passkey-" + passkey.id(), PasskeyName.LONGEST)
                .with(passkey.name());
        var refusal = new Refusal();
        var button = new NativeButton(
                getTranslation("passkeys.rename"),
                _ -> refusal.run(() -> {
                    passkeys.rename(person.id(), passkey.id(), name.value());
                    done("passkeys.renamed");
                }));
        button.addClassName("btn");
        var row = new Div(name, button);
        row.addClassName("fields");
        return new Div(row, refusal);
    }

    private Component removing(Passkey passkey) {
        return new ConfirmAction(getTranslation("passkeys.remove"), getTranslation("passkeys.remove.consequences"))
                .button(getTranslation("passkeys.remove"), () -> {
                    demand.remove(person, () -> passkeys.remove(person.id(), passkey.id()));
                    done("passkeys.removed");
                });
    }

    private void done(String key) {
        show();
        Notices.done(getTranslation(key));
    }
}
