package org.beret.people.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.people.PeopleNavigation;
import org.beret.people.UnitedNationsStaff;
import org.beret.people.slips.SlipPrinter;
import org.beret.shell.PageView;

/** Coordinators and administrators, for administrators to list, invite, suspend and erase. */
@Route(PeopleNavigation.UNITED_NATIONS_STAFF)
@RolesAllowed("ADMINISTRATOR")
class UnitedNationsStaffView extends PageView {

    private static final String COORDINATOR = "staff.coordinator";
    private static final String ADMINISTRATOR = "staff.administrator";

    private final UnitedNationsStaff staff;
    private final SlipPrinter printer;

    UnitedNationsStaffView(UnitedNationsStaff staff, SlipPrinter printer) {
        this.staff = staff;
        this.printer = printer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var title = getTranslation("menu.united-nations-staff");
        begin(title)
                .breadcrumb(PeopleNavigation.CENTRES, getTranslation("menu.centres"))
                .about(getTranslation("united-nations-staff.about"));
        add(new StaffPanel(title, List.of(COORDINATOR, ADMINISTRATOR), actions(), printer)
                .erasing(staff::erase)
                .show());
    }

    private StaffActions actions() {
        return new StaffActions(
                staff::all,
                invitation -> invitation.kind().equals(COORDINATOR)
                        ? staff.inviteCoordinator(invitation.colleague())
                        : staff.inviteAdministrator(invitation.colleague()),
                staff::suspend,
                staff::resume,
                staff::resetPassword);
    }
}
