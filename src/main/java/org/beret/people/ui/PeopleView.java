package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.beret.people.Category;
import org.beret.people.PeopleNavigation;
import org.beret.people.PersonLinks;
import org.beret.people.PersonState;
import org.beret.people.SlipPrinter;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.people.TraineePage;
import org.beret.people.Trainees;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.Address;
import org.beret.shell.PageView;
import org.beret.shell.Pager;
import org.beret.shell.ScreenTexts;
import org.beret.texts.Countries;
import org.springframework.beans.factory.ObjectProvider;

/** The trainees of the centre by pages; search, filters and page are query parameters. */
@Route(PeopleNavigation.PEOPLE)
@Menu(title = "menu.people", order = 3)
@RolesAllowed("TRAINING_CENTRE")
class PeopleView extends PageView {

    private final Trainees trainees;
    private final TraineeCodes traineeCodes;
    private final SlipPrinter printer;
    private final ObjectProvider<PersonLinks> links;
    private final Countries countries;

    PeopleView(
            Trainees trainees,
            TraineeCodes traineeCodes,
            SlipPrinter printer,
            ObjectProvider<PersonLinks> links,
            Countries countries) {
        this.trainees = trainees;
        this.traineeCodes = traineeCodes;
        this.printer = printer;
        this.links = links;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        var filter = new TraineeFilter(
                Address.query(location, "search").orElse(""),
                Address.query(location, "state", PersonState.class),
                Address.query(location, "category", Category.class),
                Address.query(location, "country")
                        .flatMap(code -> served().stream()
                                .filter(country -> country.value().equals(code))
                                .findFirst()));
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
        add(
                new TraineeTable(
                        getTranslation("menu.people"),
                        page.rows(),
                        served().size() > 1 ? Optional.of(this::name) : Optional.empty()),
                new Pager(
                        page.number(),
                        page.rows().size(),
                        TraineePage.SIZE,
                        page.total(),
                        number -> Address.of(PeopleNavigation.PEOPLE, query(filter, number))),
                new PeopleFiles(new PeopleFile.Source(trainees, filter, countries, ScreenTexts.current())),
                new FirstCodes(filter, traineeCodes, printer));
    }

    static QueryParameters query(TraineeFilter filter, int page) {
        return Address.parameters(
                "search", filter.search(),
                "state", filter.state().map(PersonState::name).orElse(""),
                "category", filter.category().map(Category::name).orElse(""),
                "country", filter.country().map(CountryCode::value).orElse(""),
                "page", page == 0 ? "" : String.valueOf(page + 1));
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
