package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.people.PersonState;
import org.beret.people.StaffMember;
import org.beret.shell.DataTable;

/** A table of staff, with buttons for whoever may suspend, resume and reset them; nobody may do so to themselves. */
class StaffTable extends DataTable<StaffMember> {

    /** What the buttons of a row do. */
    interface Actions {
        void suspend(PersonId person);

        void resume(PersonId person);

        void resetPassword(PersonId person);
    }

    StaffTable(String caption, List<StaffMember> staff) {
        super(caption);
        addColumns();
        setRows(staff);
    }

    StaffTable(String caption, List<StaffMember> staff, Actions actions) {
        super(caption);
        addColumns();
        cells(getTranslation("staff.acts"), member -> member.isMe() ? new Span("–") : buttons(member, actions));
        setRows(staff);
    }

    private void addColumns() {
        text(getTranslation("person.name"), StaffMember::name);
        text(getTranslation("person.email.required"), StaffMember::email);
        text(getTranslation("staff.kind"), member -> getTranslation(kindKey(member)));
        cells(getTranslation("person.state"), member -> new PersonStateBadge(member.state()));
    }

    private static String kindKey(StaffMember member) {
        if (member.role() == Role.TRAINING_CENTRE) {
            return member.manager() ? "staff.manager" : "staff.member";
        }
        return member.role() == Role.ADMINISTRATOR ? "staff.administrator" : "staff.coordinator";
    }

    private Component buttons(StaffMember member, Actions actions) {
        var buttons = new Div();
        buttons.addClassName("row");
        if (member.state() == PersonState.SUSPENDED) {
            buttons.add(button("person.resume", member, () -> actions.resume(member.id())));
        } else {
            buttons.add(
                    button("staff.code", member, () -> actions.resetPassword(member.id())),
                    button("person.suspend", member, () -> actions.suspend(member.id())));
        }
        return buttons;
    }

    private NativeButton button(String key, StaffMember member, Runnable action) {
        var button = new NativeButton(getTranslation(key), _ -> action.run());
        button.addClassName("link");
        button.setAriaLabel(getTranslation("labelled", getTranslation(key), member.name()));
        return button;
    }
}
