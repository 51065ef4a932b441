package org.beret.people.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.identity.CurrentPerson;
import org.beret.people.Colleagues;
import org.beret.people.PeopleNavigation;
import org.beret.people.slips.SlipPrinter;
import org.beret.people.zones.CentreZoneSettings;
import org.beret.people.zones.TimeZones;
import org.beret.shell.PageView;

/** The staff of the signed-in person's centre; managers can change it, the others only see it. */
@Route(PeopleNavigation.COLLEAGUES)
@Menu(title = "menu.colleagues", order = 8)
@RolesAllowed("TRAINING_CENTRE")
class ColleaguesView extends PageView {

    private final Colleagues colleagues;
    private final CurrentPerson currentPerson;
    private final SlipPrinter printer;
    private final CentreZoneSettings settings;
    private final TimeZones timeZones;

    ColleaguesView(
            Colleagues colleagues,
            CurrentPerson currentPerson,
            SlipPrinter printer,
            CentreZoneSettings settings,
            TimeZones timeZones) {
        this.colleagues = colleagues;
        this.currentPerson = currentPerson;
        this.printer = printer;
        this.settings = settings;
        this.timeZones = timeZones;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var title = getTranslation("menu.colleagues");
        begin(title).about(getTranslation("colleagues.about"));
        add(
                currentPerson.require().manager()
                        ? new StaffPanel(title, List.of("staff.member", "staff.manager"), actions(), printer).show()
                        : new StaffTable(title, colleagues.ofMyCentre()));
        if (currentPerson.require().manager()) {
            add(new H2(getTranslation("colleagues.second-factor")), new SecondFactorDemand(colleagues));
            add(
                    new H2(getTranslation("centre.zone")),
                    new TimeZoneForm(timeZones, settings::ofMyCentre, settings::changeMine));
        }
    }

    private StaffActions actions() {
        return new StaffActions(
                colleagues::ofMyCentre,
                invitation -> colleagues.invite(invitation.colleague()),
                colleagues::suspend,
                colleagues::resume,
                colleagues::resetPassword);
    }
}
