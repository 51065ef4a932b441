package org.beret.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beret.people.Category;
import org.beret.people.PersonState;
import org.beret.people.TraineeFilter;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.shell.NativeSelect;
import org.beret.shell.TextBox;

/** The filter of the list of trainees; submitting it navigates to the address with the filter. */
class PeopleFilterForm extends Div {

    private static final int LONGEST_SEARCH = 200;

    private final TextBox search = new TextBox(getTranslation("people.search"), "search", LONGEST_SEARCH);
    private final NativeSelect<Optional<PersonState>> state = choice("state", PersonState.values(), "person.state.");
    private final NativeSelect<Optional<Category>> category = choice("category", Category.values(), "category.");

    private final NativeSelect<Optional<CountryCode>> country;

    /**
     * A form that shows this filter.
     *
     * @param served the countries of the centre; with one alone there is nothing to choose
     */
    PeopleFilterForm(TraineeFilter filter, List<CountryCode> served, Function<CountryCode, String> name) {
        country = countries(served, name);
        country.setVisible(served.size() > 1);
        country.with(filter.country());
        addClassName("form-row");
        getElement().setAttribute("role", "search");
        search.with(filter.search());
        state.with(filter.state());
        category.with(filter.category());
        var button = new NativeButton(getTranslation("people.show"), _ -> show());
        button.addClassName("btn");
        Shortcuts.addShortcutListener(this, this::show, Key.ENTER).listenOn(this);
        add(search, state, category, country, button);
    }

    private void show() {
        var filter =
                new TraineeFilter(InputText.line(search.value()), state.value(), category.value(), country.value());
        UI.getCurrent().navigate(PeopleView.class, PeopleAddress.query(filter, 0));
    }

    private NativeSelect<Optional<CountryCode>> countries(
            List<CountryCode> served, Function<CountryCode, String> name) {
        var items = new ArrayList<Optional<CountryCode>>(List.of(Optional.empty()));
        served.stream()
                .sorted(Collation.of(Language.of(getLocale())).comparing(name))
                .map(Optional::of)
                .forEach(items::add);
        Function<Optional<CountryCode>, String> text =
                item -> item.map(name).orElseGet(() -> getTranslation("people.filter.country.all"));
        return new NativeSelect<>(getTranslation("person.country"), "country", items, text);
    }

    private <E extends Enum<E>> NativeSelect<Optional<E>> choice(String name, E[] values, String texts) {
        var items = new ArrayList<Optional<E>>(List.of(Optional.empty()));
        Arrays.stream(values).map(Optional::of).forEach(items::add);
        Function<Optional<E>, String> text = item -> item.map(value -> getTranslation(texts + value))
                .orElseGet(() -> getTranslation("people.filter." + name + ".all"));
        return new NativeSelect<>(getTranslation("person." + name), name, items, text);
    }
}
