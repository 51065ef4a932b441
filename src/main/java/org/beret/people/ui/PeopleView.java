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
import org.beret.people.Category;
import org.beret.people.PeopleNavigation;
import org.beret.people.PersonLinks;
import org.beret.people.PersonState;
import org.beret.people.SlipPrinter;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.people.TraineePage;
import org.beret.people.Trainees;
import org.beret.shell.Address;
import org.beret.shell.ConfirmAction;
import org.beret.shell.PageView;
import org.beret.shell.Pager;
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

    PeopleView(Trainees trainees, TraineeCodes traineeCodes, SlipPrinter printer, ObjectProvider<PersonLinks> links) {
        this.trainees = trainees;
        this.traineeCodes = traineeCodes;
        this.printer = printer;
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        var filter = new TraineeFilter(
                Address.query(location, "search").orElse(""),
                Address.query(location, "state", PersonState.class),
                Address.query(location, "category", Category.class));
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
        add(new PeopleFilterForm(filter));
        if (page.rows().isEmpty()) {
            add(nobody(filter));
            return;
        }
        add(
                new TraineeTable(getTranslation("menu.people"), page.rows()),
                new Pager(
                        page.number(),
                        page.rows().size(),
                        TraineePage.SIZE,
                        page.total(),
                        number -> Address.of(PeopleNavigation.PEOPLE, query(filter, number))),
                codes(filter));
    }

    static QueryParameters query(TraineeFilter filter, int page) {
        return Address.parameters(
                "search", filter.search(),
                "state", filter.state().map(PersonState::name).orElse(""),
                "category", filter.category().map(Category::name).orElse(""),
                "page", page == 0 ? "" : String.valueOf(page + 1));
    }

    private Component nobody(TraineeFilter filter) {
        var key = filter.equals(TraineeFilter.ALL) ? "people.empty" : "people.none-found";
        var card = new Div(new H2(getTranslation(key)), new Paragraph(getTranslation(key + ".hint")));
        card.addClassName("card");
        return card;
    }

    /** The issued codes replace the button, for they can be shown only once. */
    private Component codes(TraineeFilter filter) {
        var container = new Div();
        container.add(new ConfirmAction(getTranslation("people.codes"), getTranslation("people.codes.consequences"))
                .button(getTranslation("people.codes.issue"), () -> {
                    var slips = traineeCodes.issueFirst(filter);
                    container.removeAll();
                    container.add(new SlipCard(slips, printer));
                }));
        return container;
    }
}
