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

/** People who are no trainees, and for those who decide about them, what can be done. */
class StaffTable extends DataTable<StaffMember> {

    /** What can be done with somebody; whoever only looks gets none. */
    interface Desk {
        void suspend(PersonId person);

        void resume(PersonId person);

        void reset(PersonId person);
    }

    StaffTable(String caption, List<StaffMember> staff) {
        super(caption);
        addColumns();
        setRows(staff);
    }

    StaffTable(String caption, List<StaffMember> staff, Desk desk) {
        super(caption);
        addColumns();
        cells(getTranslation("staff.acts"), member -> member.isMe() ? new Span("–") : acts(member, desk));
        setRows(staff);
    }

    private void addColumns() {
        text(getTranslation("person.name"), StaffMember::name);
        text(getTranslation("person.email.required"), StaffMember::email);
        text(getTranslation("staff.kind"), member -> getTranslation(kind(member)));
        cells(getTranslation("person.state"), member -> new PersonStateBadge(member.state()));
    }

    private static String kind(StaffMember member) {
        if (member.role() == Role.TRAINING_CENTRE) {
            return member.manager() ? "staff.manager" : "staff.member";
        }
        return member.role() == Role.ADMINISTRATOR ? "staff.administrator" : "staff.coordinator";
    }

    private Component acts(StaffMember member, Desk desk) {
        var acts = new Div();
        acts.addClassName("row");
        if (member.state() == PersonState.SUSPENDED) {
            acts.add(button("person.resume", member, () -> desk.resume(member.id())));
        } else {
            acts.add(
                    button("staff.code", member, () -> desk.reset(member.id())),
                    button("person.suspend", member, () -> desk.suspend(member.id())));
        }
        return acts;
    }

    private NativeButton button(String key, StaffMember member, Runnable action) {
        var button = new NativeButton(getTranslation(key), _ -> action.run());
        button.addClassName("link");
        button.setAriaLabel(getTranslation(key) + ": " + member.name());
        return button;
    }
}
