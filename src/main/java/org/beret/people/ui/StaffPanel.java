package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.beret.identity.PersonId;
import org.beret.people.StaffMember;
import org.beret.people.slips.SignInSlip;
import org.beret.people.slips.SlipPrinter;
import org.beret.shell.Acts;
import org.beret.shell.Notices;
import org.beret.shell.Refusal;

/**
 * Lists staff and lets the signed-in person invite, suspend, resume and erase them, or reset their password. A one-time
 * code is shown once, at the top.
 */
class StaffPanel extends Div {

    private final String caption;
    private final List<String> kinds;
    private final StaffActions actions;
    private final SlipPrinter printer;
    private final Refusal refusal = new Refusal();
    private Optional<BiConsumer<PersonId, String>> erase = Optional.empty();

    /**
     * A panel that is empty until {@link #show}.
     *
     * @param caption of the table
     * @param kinds of staff to invite, as keys of texts, the usual one first
     */
    StaffPanel(String caption, List<String> kinds, StaffActions actions, SlipPrinter printer) {
        this.caption = caption;
        this.kinds = kinds;
        this.actions = actions;
        this.printer = printer;
    }

    /** Offers to erase staff, too; the action gets the person and the family name as it was typed. */
    StaffPanel erasing(BiConsumer<PersonId, String> action) {
        erase = Optional.of(action);
        return this;
    }

    StaffPanel show() {
        show(List.of());
        return this;
    }

    private void show(List<SignInSlip> slips) {
        removeAll();
        if (!slips.isEmpty()) {
            add(new SlipCard(slips, printer));
        }
        add(refusal);
        var staff = actions.list().get();
        add(staff.isEmpty() ? new Paragraph(getTranslation("centre.no-staff")) : table(staff));
        add(
                new H2(getTranslation("staff.invite")),
                new InviteForm(
                        kinds, invitation -> show(List.of(actions.invite().apply(invitation)))));
        erase.ifPresent(action -> EraseStaff.addTo(this, staff, (person, typedName) -> {
            action.accept(person, typedName);
            done("person.erase.done");
        }));
    }

    private StaffTable table(List<StaffMember> staff) {
        return new StaffTable(caption, staff, new StaffTable.Actions() {
            @Override
            public void suspend(PersonId person) {
                act(() -> actions.suspend().accept(person), "person.suspend.done");
            }

            @Override
            public void resume(PersonId person) {
                act(() -> actions.resume().accept(person), "person.resume.done");
            }

            @Override
            public void resetPassword(PersonId person) {
                refusal.run(() -> show(List.of(actions.resetPassword().apply(person))));
            }
        });
    }

    private void act(Runnable act, String done) {
        Acts.run(act, () -> show(List.of()), getTranslation(done));
    }

    private void done(String key) {
        show(List.of());
        Notices.done(getTranslation(key));
    }
}
