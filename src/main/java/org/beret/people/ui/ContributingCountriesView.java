package org.beret.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.people.PeopleNavigation;
import org.beret.people.countries.ContributingCountries;
import org.beret.people.countries.ContributingCountries.Listed;
import org.beret.people.countries.MemberStates;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.Acts;
import org.beret.shell.DataTable;
import org.beret.shell.NativeSelect;
import org.beret.shell.PageView;
import org.beret.texts.Countries;
import org.beret.texts.Formats;

/** The police-contributing countries: add a Member State, remove one that is unused. */
@Route(PeopleNavigation.CONTRIBUTING_COUNTRIES)
@RolesAllowed("ADMINISTRATOR")
class ContributingCountriesView extends PageView {

    private final ContributingCountries contributors;
    private final Countries countries;

    ContributingCountriesView(ContributingCountries contributors, Countries countries) {
        this.contributors = contributors;
        this.countries = countries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var byName = Collation.of(Language.of(getLocale()));
        var listed = contributors.all().stream()
                .sorted(byName.comparing(country -> name(country.code())))
                .toList();
        var title = getTranslation("menu.contributing-countries");
        begin(title)
                .breadcrumb(PeopleNavigation.CENTRES, getTranslation("menu.centres"))
                .about(getTranslation("contributing-countries.about", listed.size()));
        add(adding(listed.stream().map(Listed::code).collect(Collectors.toSet())));
        var table = new DataTable<Listed>(title)
                .text(getTranslation("countries.country"), country -> name(country.code()))
                .text(
                        getTranslation("contributing-countries.code"),
                        country -> country.code().value())
                .number(getTranslation("menu.centres"), country -> Formats.number(country.centres(), getLocale()))
                .number(
                        getTranslation("contributing-countries.people"),
                        country -> Formats.number(country.people(), getLocale()))
                .cells(getTranslation("staff.acts"), this::removal);
        table.setRows(listed);
        add(table);
    }

    private Component adding(Set<CountryCode> listed) {
        List<CountryCode> others = MemberStates.all().stream()
                .filter(code -> !listed.contains(code))
                .sorted(Collation.of(Language.of(getLocale())).comparing(this::name))
                .toList();
        var form = new Div();
        form.addClassName("form-row");
        if (!others.isEmpty()) {
            var choice = new NativeSelect<>(
                    getTranslation("contributing-countries.member"), "member-state", others, this::name);
            var button = new NativeButton(getTranslation("contributing-countries.add"), _ -> {
                var code = choice.value();
                run(() -> contributors.add(code), "contributing-countries.added", code);
            });
            button.addClassNames("btn", "primary");
            form.add(choice, button);
        }
        return form;
    }

    private Component removal(Listed country) {
        if (!country.isUnused()) {
            return new Span("–");
        }
        var button = new NativeButton(
                getTranslation("contributing-countries.remove"),
                _ -> run(() -> contributors.remove(country.code()), "contributing-countries.removed", country.code()));
        button.addClassName("link");
        button.setAriaLabel(
                getTranslation("labelled", getTranslation("contributing-countries.remove"), name(country.code())));
        return button;
    }

    private void run(Runnable act, String done, CountryCode code) {
        Acts.run(act, this::show, getTranslation(done, name(code)));
    }

    private String name(CountryCode code) {
        return countries.name(code, Language.of(getLocale()));
    }
}
