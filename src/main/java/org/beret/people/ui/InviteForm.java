package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.beret.people.NewColleague;
import org.beret.people.NewPerson;
import org.beret.shared.Language;
import org.beret.shell.NativeSelect;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** A form that invites staff. A kind is the key of its text, for example {@code staff.manager}. */
class InviteForm extends Div {

    private final TextBox familyName =
            new TextBox(getTranslation("person.family-name"), "family-name", NewPerson.LONGEST_NAME).required();
    private final TextBox givenName =
            new TextBox(getTranslation("person.given-name"), "given-name", NewPerson.LONGEST_NAME);
    private final TextBox email = new TextBox(getTranslation("person.email.required"), "email", NewPerson.LONGEST_EMAIL)
            .ofType("email", "off")
            .required();
    private final NativeSelect<String> kind;
    private final NativeSelect<Language> language = new NativeSelect<>(
            getTranslation("person.language"),
            "language",
            List.of(Language.values()),
            value -> value.nameIn(getLocale()));

    /** Who is invited, and as what. */
    record Invitation(String kind, String email, String familyName, String givenName, Language language) {

        NewColleague colleague() {
            return new NewColleague(email, familyName, givenName, language, kind.equals("staff.manager"));
        }
    }

    InviteForm(List<String> kinds, Consumer<Invitation> invite) {
        addClassNames("card", "stack");
        kind = new NativeSelect<>(getTranslation("staff.kind"), "kind", kinds, key -> getTranslation(key));
        if (kinds.size() > 1) {
            kind.unchosen();
        }
        language.unchosen();
        var fields = new Div(familyName, givenName, email, kind, language);
        fields.addClassName("fields");
        var refusal = new Refusal();
        var button =
                new NativeButton(getTranslation("staff.invite.submit"), _ -> refusal.run(() -> invite.accept(value())));
        button.addClassNames("btn", "primary");
        add(fields, refusal, new Div(button));
    }

    private Invitation value() {
        return new Invitation(kind.value(), email.value(), familyName.value(), givenName.value(), language.value());
    }
}
