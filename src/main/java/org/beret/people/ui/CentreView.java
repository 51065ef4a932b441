package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.audit.AuditNavigation;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.people.CentreFile;
import org.beret.people.Centres;
import org.beret.people.ContributingCountries;
import org.beret.people.PeopleNavigation;
import org.beret.people.SignInSlip;
import org.beret.people.SlipPrinter;
import org.beret.shared.Language;
import org.beret.shell.Address;
import org.beret.shell.ConfirmAction;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Countries;

/** One training centre: its staff, inviting a manager, its name and countries, and suspending it. */
@Route(PeopleNavigation.CENTRE)
@RolesAllowed("ADMINISTRATOR")
class CentreView extends PageView {

    private final Centres centres;
    private final ContributingCountries contributors;
    private final Countries countries;
    private final SlipPrinter printer;

    CentreView(Centres centres, ContributingCountries contributors, Countries countries, SlipPrinter printer) {
        this.centres = centres;
        this.contributors = contributors;
        this.countries = countries;
        this.printer = printer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new TrainingCentreId(Address.id(event, "centre")), List.of());
    }

    private void show(TrainingCentreId id, List<SignInSlip> slips) {
        var centre = centres.find(id);
        begin(centre.name())
                .from(PeopleNavigation.CENTRES, getTranslation("menu.centres"))
                .about(countries.name(centre.country(), Language.of(getLocale())));
        if (!slips.isEmpty()) {
            add(new SlipCard(slips, printer::pdf));
        }
        addStaff(centre);
        add(new H2(getTranslation("centre.change")), form(centre), act(centre));
        add(new Anchor(AuditNavigation.centre(id), getTranslation("centre.audit")));
    }

    private void addStaff(CentreFile centre) {
        var staff = centres.staff(centre.id());
        add(new H2(getTranslation("centre.staff")));
        add(
                staff.isEmpty()
                        ? new Paragraph(getTranslation("centre.no-staff"))
                        : new StaffTable(getTranslation("centre.staff"), staff, desk(centre.id())));
        var kinds = List.of("staff.manager", "staff.member");
        add(
                new H2(getTranslation("staff.invite")),
                new InviteForm(
                        kinds,
                        invited -> show(centre.id(), List.of(centres.invite(centre.id(), invited.colleague())))));
        EraseStaff.addTo(this, staff, (person, typedName) -> {
            centres.eraseStaff(centre.id(), person, typedName);
            done(centre.id(), "person.erase.done");
        });
    }

    private CentreForm form(CentreFile centre) {
        var listed = contributors.all().stream()
                .map(ContributingCountries.Listed::code)
                .toList();
        return new CentreForm(listed, countries, getTranslation("person.save"), values -> {
                    centres.change(centre.id(), values.name(), values.served(), centre.version());
                    done(centre.id(), "person.saved");
                })
                .with(centre);
    }

    private Div act(CentreFile centre) {
        var name = centre.suspended() ? "centre.resume" : "centre.suspend";
        var act = new ConfirmAction(getTranslation(name), getTranslation(name + ".consequences"))
                .button(getTranslation(name), () -> {
                    if (centre.suspended()) {
                        centres.resume(centre.id());
                    } else {
                        centres.suspend(centre.id());
                    }
                    done(centre.id(), name + ".done");
                });
        var acts = new Div(act);
        acts.addClassNames("card", "acts");
        return acts;
    }

    private StaffTable.Desk desk(TrainingCentreId centre) {
        return new StaffTable.Desk() {
            @Override
            public void suspend(PersonId person) {
                centres.suspendStaff(centre, person);
                done(centre, "person.suspend.done");
            }

            @Override
            public void resume(PersonId person) {
                centres.resumeStaff(centre, person);
                done(centre, "person.resume.done");
            }

            @Override
            public void reset(PersonId person) {
                show(centre, List.of(centres.resetPasswordOfStaff(centre, person)));
            }
        };
    }

    private void done(TrainingCentreId centre, String key) {
        show(centre, List.of());
        Notices.done(getTranslation(key));
    }
}
