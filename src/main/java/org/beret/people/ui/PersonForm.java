package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.beret.identity.ServiceNumber;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.NativeSelect;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.texts.Countries;

/** A form for the details of a trainee. */
class PersonForm extends Div {

    private final TextBox familyName =
            box("family-name", NewPerson.LONGEST_NAME).required();
    private final TextBox givenName = box("given-name", NewPerson.LONGEST_NAME);
    private final TextBox serviceNumber = box("service-number", ServiceNumber.LONGEST);
    private final TextBox email = box("email", NewPerson.LONGEST_EMAIL).ofType("email", "off");
    private final TextBox rank = box("rank", NewPerson.LONGEST_RANK);
    private final TextBox languages = box("languages", NewPerson.LONGEST_LANGUAGES);
    private final NativeSelect<CountryCode> country;
    private final NativeSelect<Gender> gender = new NativeSelect<>(
            label("gender"), "gender", List.of(Gender.values()), value -> getTranslation("gender." + value));
    private final NativeSelect<Optional<Category>> category = new NativeSelect<>(
            label("category"),
            "category",
            categories(),
            value -> value.map(present -> getTranslation("category." + present))
                    .orElseGet(() -> getTranslation("person.category.none")));
    private final NativeSelect<Language> language = new NativeSelect<>(
            label("language"),
            "language",
            List.of(Language.values()),
            value -> value.locale().getDisplayLanguage(getLocale()));

    PersonForm(List<CountryCode> served, Countries names, String submit, Consumer<NewPerson> save) {
        addClassNames("card", "stack");
        country = new NativeSelect<>(
                label("country"), "country", byName(served, names), code -> names.name(code, Language.of(getLocale())));
        language.with(Language.of(getLocale()));
        country.setVisible(served.size() > 1);
        var fields = new Div(
                familyName, givenName, serviceNumber, email, country, gender, category, rank, languages, language);
        fields.addClassName("fields");
        var refusal = new Refusal();
        var button = new NativeButton(submit, _ -> refusal.run(() -> save.accept(value())));
        button.addClassNames("btn", "primary");
        add(fields, refusal, new Div(button));
    }

    private List<CountryCode> byName(List<CountryCode> served, Countries names) {
        var reader = Language.of(getLocale());
        return served.stream()
                .sorted(Collation.of(reader).comparing(code -> names.name(code, reader)))
                .toList();
    }

    PersonForm with(NewPerson person) {
        familyName.with(person.familyName());
        givenName.with(person.givenName());
        serviceNumber.with(person.serviceNumber().map(ServiceNumber::value).orElse(""));
        email.with(person.email().orElse(""));
        rank.with(person.rank());
        languages.with(person.languages());
        country.with(person.country());
        gender.with(person.gender());
        category.with(Optional.ofNullable(person.category()));
        language.with(person.language());
        return this;
    }

    private NewPerson value() {
        return new NewPerson(
                country.value(),
                ServiceNumber.ofText(serviceNumber.value()),
                familyName.value(),
                givenName.value(),
                Optional.of(email.value()),
                gender.value(),
                category.value().orElse(null),
                rank.value(),
                languages.value(),
                language.value());
    }

    private TextBox box(String name, int longest) {
        return new TextBox(label(name), name, longest);
    }

    private String label(String name) {
        return getTranslation("person." + name);
    }

    private static List<Optional<Category>> categories() {
        var categories = new ArrayList<Optional<Category>>(List.of(Optional.empty()));
        Arrays.stream(Category.values()).map(Optional::of).forEach(categories::add);
        return categories;
    }
}
