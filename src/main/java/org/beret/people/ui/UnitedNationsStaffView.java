package org.beret.people.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.people.PeopleNavigation;
import org.beret.people.SignInSlip;
import org.beret.people.SlipPrinter;
import org.beret.people.UnitedNationsStaff;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** Coordinators and administrators: who they are, and inviting others. */
@Route(PeopleNavigation.UNITED_NATIONS_STAFF)
@RolesAllowed("ADMINISTRATOR")
class UnitedNationsStaffView extends PageView {

    private final UnitedNationsStaff staff;
    private final SlipPrinter printer;

    UnitedNationsStaffView(UnitedNationsStaff staff, SlipPrinter printer) {
        this.staff = staff;
        this.printer = printer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(List.of());
    }

    private void show(List<SignInSlip> slips) {
        var title = getTranslation("menu.united-nations-staff");
        begin(title)
                .from(PeopleNavigation.CENTRES, getTranslation("menu.centres"))
                .about(getTranslation("united-nations-staff.about"));
        if (!slips.isEmpty()) {
            add(new SlipCard(slips, printer::pdf));
        }
        var everybody = staff.all();
        add(new StaffTable(title, everybody, desk()), new H2(getTranslation("staff.invite")));
        add(new InviteForm(List.of("staff.coordinator", "staff.administrator"), invited -> {
            var isCoordinator = invited.kind().equals("staff.coordinator");
            show(List.of(
                    isCoordinator
                            ? staff.inviteCoordinator(invited.colleague())
                            : staff.inviteAdministrator(invited.colleague())));
        }));
        EraseStaff.addTo(this, everybody, (person, typedName) -> {
            staff.erase(person, typedName);
            done("person.erase.done");
        });
    }

    private StaffTable.Desk desk() {
        return new StaffTable.Desk() {
            @Override
            public void suspend(PersonId person) {
                staff.suspend(person);
                done("person.suspend.done");
            }

            @Override
            public void resume(PersonId person) {
                staff.resume(person);
                done("person.resume.done");
            }

            @Override
            public void reset(PersonId person) {
                show(List.of(staff.resetPassword(person)));
            }
        };
    }

    private void done(String key) {
        show(List.of());
        Notices.done(getTranslation(key));
    }
}
