package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.people.CentreDetails;
import org.beret.people.Centres;
import org.beret.people.PeopleNavigation;
import org.beret.people.countries.ContributingCountries;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** All training centres, and a form to open another. */
@Route(PeopleNavigation.CENTRES)
@Menu(title = "menu.centres", order = 20)
@RolesAllowed("ADMINISTRATOR")
class CentresView extends PageView {

    private final Centres centres;
    private final ContributingCountries contributors;
    private final Countries countries;

    CentresView(Centres centres, ContributingCountries contributors, Countries countries) {
        this.centres = centres;
        this.contributors = contributors;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = centres.all();
        begin(getTranslation("menu.centres"))
                .about(getTranslation("centres.about"))
                .action(link(PeopleNavigation.CONTRIBUTING_COUNTRIES))
                .action(link(PeopleNavigation.UNITED_NATIONS_STAFF));
        add(all.isEmpty() ? new Paragraph(getTranslation("centres.empty")) : table(all));
        add(new H2(getTranslation("centres.open")), form());
    }

    private Component link(String address) {
        var link = new Anchor(address, getTranslation("menu." + address));
        link.addClassName("btn");
        return link;
    }

    private Component form() {
        var listed = contributors.all().stream()
                .map(ContributingCountries.Listed::code)
                .toList();
        return CentreForm.empty(listed, countries, getTranslation("centres.open.submit"), values -> {
            var id = centres.open(values.country(), values.name(), values.served());
            UI.getCurrent().navigate(PeopleNavigation.centre(id));
            Notices.done(getTranslation("centres.opened", values.name()));
        });
    }

    private Component table(List<CentreDetails> all) {
        var language = Language.of(getLocale());
        var table = new DataTable<CentreDetails>(getTranslation("menu.centres"))
                .cells(
                        getTranslation("centre.name"),
                        centre -> new Anchor(PeopleNavigation.centre(centre.id()), centre.name()))
                .text(getTranslation("centre.country"), centre -> countries.name(centre.country(), language))
                .text(
                        getTranslation("centre.serves"),
                        centre -> centre.served().size() == 1
                                ? "–"
                                : centre.served().stream()
                                        .map(code -> countries.name(code, language))
                                        .collect(Collectors.joining(", ")))
                .number(getTranslation("centre.trainees"), centre -> Formats.number(centre.trainees(), getLocale()))
                .number(getTranslation("centre.staff"), centre -> Formats.number(centre.staff(), getLocale()))
                .cells(getTranslation("person.state"), this::state);
        Comparator<CentreDetails> byCountry =
                Collation.of(language).comparing(centre -> countries.name(centre.country(), language));
        table.setRows(all.stream()
                .sorted(byCountry.thenComparing(Collation.of(language).comparing(CentreDetails::name)))
                .toList());
        return table;
    }

    private Component state(CentreDetails centre) {
        return new Span(
                centre.suspended()
                        ? new Badge(Mood.WARN, getTranslation("person.state.SUSPENDED"))
                        : new Badge(Mood.GOOD, getTranslation("centre.state.open")));
    }
}
