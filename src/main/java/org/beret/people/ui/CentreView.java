package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.audit.AuditNavigation;
import org.beret.identity.TrainingCentreId;
import org.beret.people.CentreDetails;
import org.beret.people.Centres;
import org.beret.people.PeopleNavigation;
import org.beret.people.countries.ContributingCountries;
import org.beret.people.slips.SlipPrinter;
import org.beret.people.zones.CentreZoneSettings;
import org.beret.people.zones.TimeZones;
import org.beret.shared.Language;
import org.beret.shell.Acts;
import org.beret.shell.Address;
import org.beret.shell.ConfirmAction;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Countries;

/** One training centre for administrators: its staff, its name and countries, and suspending it. */
@Route(PeopleNavigation.CENTRE)
@RolesAllowed("ADMINISTRATOR")
class CentreView extends PageView {

    private final Centres centres;
    private final ContributingCountries contributors;
    private final Countries countries;
    private final SlipPrinter printer;
    private final CentreZoneSettings settings;
    private final TimeZones timeZones;

    CentreView(
            Centres centres,
            ContributingCountries contributors,
            Countries countries,
            SlipPrinter printer,
            CentreZoneSettings settings,
            TimeZones timeZones) {
        this.centres = centres;
        this.contributors = contributors;
        this.countries = countries;
        this.printer = printer;
        this.settings = settings;
        this.timeZones = timeZones;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new TrainingCentreId(Address.id(event, "centre")));
    }

    private void show(TrainingCentreId id) {
        var centre = centres.find(id);
        begin(centre.name())
                .breadcrumb(PeopleNavigation.CENTRES, getTranslation("menu.centres"))
                .about(countries.name(centre.country(), Language.of(getLocale())));
        var title = getTranslation("centre.staff");
        add(
                new H2(title),
                new StaffPanel(title, List.of("staff.manager", "staff.member"), staffActions(id), printer)
                        .erasing((person, typedName) -> centres.eraseStaff(id, person, typedName))
                        .show());
        add(new H2(getTranslation("centre.change")), form(centre));
        add(
                new H2(getTranslation("centre.zone")),
                new TimeZoneForm(timeZones, () -> settings.of(id), (zone, seen) -> settings.change(id, zone, seen)),
                suspension(centre));
        add(new Anchor(AuditNavigation.centre(id), getTranslation("centre.audit")));
    }

    private StaffActions staffActions(TrainingCentreId centre) {
        return new StaffActions(
                () -> centres.staff(centre),
                invitation -> centres.invite(centre, invitation.colleague()),
                person -> centres.suspendStaff(centre, person),
                person -> centres.resumeStaff(centre, person),
                person -> centres.resetPasswordOfStaff(centre, person));
    }

    private CentreForm form(CentreDetails centre) {
        var listed = contributors.all().stream()
                .map(ContributingCountries.Listed::code)
                .toList();
        return CentreForm.of(
                listed, countries, getTranslation("person.save"), () -> centres.find(centre.id()), (values, seen) -> {
                    var changed = centres.change(centre.id(), values.name(), values.served(), seen);
                    show(centre.id());
                    Notices.saved(changed, getTranslation("person.saved"));
                });
    }

    private Div suspension(CentreDetails centre) {
        var name = centre.suspended() ? "centre.resume" : "centre.suspend";
        Runnable act = centre.suspended() ? () -> centres.resume(centre.id()) : () -> centres.suspend(centre.id());
        var action = new ConfirmAction(getTranslation(name), getTranslation(name + ".consequences"))
                .button(
                        getTranslation(name),
                        () -> Acts.run(act, () -> show(centre.id()), getTranslation(name + ".done")));
        var card = new Div(action);
        card.addClassNames("card", "acts");
        return card;
    }
}
