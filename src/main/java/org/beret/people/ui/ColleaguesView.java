package org.beret.people.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.Colleagues;
import org.beret.people.PeopleNavigation;
import org.beret.people.SignInSlip;
import org.beret.people.SlipPrinter;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** Who works at the centre. Managers invite colleagues and suspend them; the others see who is there. */
@Route(PeopleNavigation.COLLEAGUES)
@Menu(title = "menu.colleagues", order = 8)
@RolesAllowed("TRAINING_CENTRE")
class ColleaguesView extends PageView {

    private final Colleagues colleagues;
    private final CurrentPerson currentPerson;
    private final SlipPrinter printer;

    ColleaguesView(Colleagues colleagues, CurrentPerson currentPerson, SlipPrinter printer) {
        this.colleagues = colleagues;
        this.currentPerson = currentPerson;
        this.printer = printer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(List.of());
    }

    private void show(List<SignInSlip> slips) {
        var title = getTranslation("menu.colleagues");
        begin(title).about(getTranslation("colleagues.about"));
        if (!slips.isEmpty()) {
            add(new SlipCard(slips, printer::pdf));
        }
        if (!currentPerson.require().manager()) {
            add(new StaffTable(title, colleagues.ofMyCentre()));
            return;
        }
        add(new StaffTable(title, colleagues.ofMyCentre(), desk()), new H2(getTranslation("staff.invite")));
        add(new InviteForm(
                List.of("staff.member", "staff.manager"),
                invited -> show(List.of(colleagues.invite(invited.colleague())))));
    }

    private StaffTable.Desk desk() {
        return new StaffTable.Desk() {
            @Override
            public void suspend(PersonId person) {
                colleagues.suspend(person);
                done("person.suspend.done");
            }

            @Override
            public void resume(PersonId person) {
                colleagues.resume(person);
                done("person.resume.done");
            }

            @Override
            public void reset(PersonId person) {
                show(List.of(colleagues.resetPassword(person)));
            }
        };
    }

    private void done(String key) {
        show(List.of());
        Notices.done(getTranslation(key));
    }
}
