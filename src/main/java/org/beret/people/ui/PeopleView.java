package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.beret.people.PeopleNavigation;
import org.beret.people.PersonLinks;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.people.TraineePage;
import org.beret.people.TraineeTransfers;
import org.beret.people.Trainees;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Pager;
import org.beret.shell.ScreenTexts;
import org.beret.shell.UndoCard;
import org.beret.texts.Countries;
import org.springframework.beans.factory.ObjectProvider;

/** The trainees of the centre by pages; search, filters and page are query parameters. */
@Route(PeopleNavigation.PEOPLE)
@Menu(title = "menu.people", order = 3)
@RolesAllowed("TRAINING_CENTRE")
class PeopleView extends PageView {

    private final Trainees trainees;
    private final TraineeCodes traineeCodes;
    private final TraineeTransfers transfers;
    private final ObjectProvider<PersonLinks> links;
    private final Countries countries;

    PeopleView(
            Trainees trainees,
            TraineeCodes traineeCodes,
            TraineeTransfers transfers,
            ObjectProvider<PersonLinks> links,
            Countries countries) {
        this.trainees = trainees;
        this.traineeCodes = traineeCodes;
        this.transfers = transfers;
        this.links = links;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        var filter = PeopleAddress.filter(location, served());
        show(filter, trainees.list(filter, Address.page(location)));
    }

    private void show(TraineeFilter filter, TraineePage page) {
        var add = new Anchor(PeopleNavigation.NEW, getTranslation("people.add"));
        add.addClassNames("btn", "primary");
        var head = begin(getTranslation("menu.people"));
        links.orderedStream().flatMap(source -> source.ofAdding().stream()).forEach(link -> {
            var anchor = new Anchor(link.address(), getTranslation(link.key()));
            anchor.addClassName("btn");
            head.action(anchor);
        });
        head.action(add);
        add(new PeopleFilterForm(filter, served(), this::name));
        if (page.rows().isEmpty()) {
            add(nobody(filter));
            return;
        }
        var ticked = new TickedTrainees(page.rows(), page.total(), () -> trainees.found(filter));
        add(
                new TraineeTable(
                        getTranslation("menu.people"),
                        page.rows(),
                        ticked,
                        served().size() > 1 ? Optional.of(this::name) : Optional.empty()),
                new Pager(
                        page.number(),
                        page.rows().size(),
                        TraineePage.SIZE,
                        page.total(),
                        number -> Address.of(PeopleNavigation.PEOPLE, PeopleAddress.query(filter, number))),
                many(ticked, filter, page),
                new PeopleFiles(new PeopleFile.Source(
                        trainees, filter, countries, links.orderedStream().toList(), ScreenTexts.current())),
                new FirstCodes(filter, traineeCodes));
    }

    private Component many(TickedTrainees ticked, TraineeFilter filter, TraineePage page) {
        var many = new ManyTrainees(ticked, trainees, transfers, groups(), (changed, done, undo) -> {
            show(filter, trainees.list(filter, page.number()));
            Notices.saved(changed > 0, done);
            undo.filter(_ -> changed > 0).ifPresent(act -> addComponentAtIndex(1, new UndoCard(done, act)));
        });
        links.orderedStream()
                .flatMap(source -> source.ofMany().stream())
                .map(link -> new Anchor(
                        Address.of(link.address(), PeopleAddress.query(filter, 0)), getTranslation(link.key())))
                .forEach(link -> many.add(new Div(link)));
        return many;
    }

    private List<PersonLinks.Group> groups() {
        return links.orderedStream().flatMap(source -> source.groups().stream()).toList();
    }

    private List<CountryCode> served() {
        return trainees.countriesOfMyCentre();
    }

    private String name(CountryCode country) {
        return countries.name(country, Language.of(getLocale()));
    }

    private Component nobody(TraineeFilter filter) {
        var key = filter.equals(TraineeFilter.ALL) ? "people.empty" : "people.none-found";
        var card = new Div(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".hint")));
        card.addClassName("card");
        return card;
    }
}
