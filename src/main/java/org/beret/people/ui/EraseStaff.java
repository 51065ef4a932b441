package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BiConsumer;
import org.beret.identity.PersonId;
import org.beret.people.NewPerson;
import org.beret.people.StaffMember;
import org.beret.shell.ConfirmAction;
import org.beret.shell.NativeSelect;
import org.beret.shell.TextBox;

/** A folded form that erases one of the staff for good: it names the consequences and wants the family name typed. */
class EraseStaff extends Div {

    private EraseStaff(List<StaffMember> others, BiConsumer<PersonId, String> erase) {
        addClassNames("card", "acts");
        var whom = new NativeSelect<>(
                        getTranslation("staff.erase.whom"),
                        "erase-whom",
                        others,
                        member -> member.name() + " · " + member.email())
                .unchosen();
        var name = new TextBox(getTranslation("staff.erase.type"), "erase-name", NewPerson.LONGEST_NAME);
        add(new ConfirmAction(getTranslation("staff.erase"), getTranslation("staff.erase.consequences"))
                .with(whom)
                .with(name)
                .button(
                        getTranslation("person.erase.submit"),
                        () -> erase.accept(whom.value().id(), name.value())));
    }

    /** Adds the form to a panel, unless the signed-in person is the only one of the staff. */
    static void addTo(Div panel, List<StaffMember> staff, BiConsumer<PersonId, String> erase) {
        var others = staff.stream().filter(member -> !member.isMe()).toList();
        if (!others.isEmpty()) {
            panel.add(new EraseStaff(others, erase));
        }
    }
}
