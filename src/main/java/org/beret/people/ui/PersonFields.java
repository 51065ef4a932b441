package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beret.identity.ServiceNumber;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.shell.EditedFields;
import org.beret.shell.NativeSelect;
import org.beret.shell.TextBox;
import org.beret.texts.Countries;

/** The fields for the details of a trainee. Nothing about a person is preset. */
class PersonFields extends Div {

    private final TextBox familyName =
            box("family-name", NewPerson.LONGEST_NAME).required();
    private final TextBox givenName = box("given-name", NewPerson.LONGEST_NAME);
    private final TextBox serviceNumber = box("service-number", ServiceNumber.LONGEST);
    private final TextBox email = box("email", NewPerson.LONGEST_EMAIL).ofType("email", "off");
    private final TextBox rank = box("rank", NewPerson.LONGEST_RANK);
    private final TextBox languages = box("languages", NewPerson.LONGEST_LANGUAGES);
    private final NativeSelect<CountryCode> country;
    private final NativeSelect<Gender> gender =
            new NativeSelect<>(label("gender"), "gender", List.of(Gender.values()), this::text).unchosen();
    private final NativeSelect<Optional<Category>> category =
            new NativeSelect<>(label("category"), "category", categories(), this::text);
    private final NativeSelect<Language> language =
            new NativeSelect<>(label("language"), "language", List.of(Language.values()), this::text).unchosen();
    private final Countries names;

    PersonFields(List<CountryCode> served, Countries names) {
        this.names = names;
        var byName = served.stream()
                .sorted(Collation.of(Language.of(getLocale())).comparing(this::text))
                .toList();
        country = new NativeSelect<>(label("country"), "country", byName, this::text);
        country.unchosen().setVisible(served.size() > 1);
        served.stream().filter(_ -> served.size() == 1).forEach(country::with);
        add(familyName, givenName, serviceNumber, email, country, gender, category, rank, languages, language);
        addClassName("fields");
    }

    NewPerson value() {
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

    /** The same fields, to be edited by several people. */
    EditedFields<NewPerson> edited() {
        var edited = new EditedFields<NewPerson>();
        text(edited, familyName, NewPerson::familyName);
        text(edited, givenName, NewPerson::givenName);
        text(
                edited,
                serviceNumber,
                person -> person.serviceNumber().map(ServiceNumber::value).orElse(""));
        text(edited, email, person -> person.email().orElse(""));
        text(edited, rank, NewPerson::rank);
        text(edited, languages, NewPerson::languages);
        edited.add(country.label(), NewPerson::country, country::value, country::with, this::text);
        edited.add(gender.label(), NewPerson::gender, gender::value, gender::with, this::text);
        edited.add(
                category.label(),
                person -> Optional.ofNullable(person.category()),
                category::value,
                category::with,
                this::text);
        return edited.add(language.label(), NewPerson::language, language::value, language::with, this::text);
    }

    private static void text(EditedFields<NewPerson> edited, TextBox box, Function<NewPerson, String> stored) {
        edited.add(box.label(), stored, () -> InputText.line(box.value()), box::with);
    }

    private String text(CountryCode code) {
        return names.name(code, Language.of(getLocale()));
    }

    private String text(Gender value) {
        return getTranslation("gender." + value);
    }

    private String text(Language value) {
        return value.nameIn(getLocale());
    }

    private String text(Optional<Category> value) {
        return value.map(present -> getTranslation("category." + present))
                .orElseGet(() -> getTranslation("person.category.none"));
    }

    private TextBox box(String name, int longest) {
        return new TextBox(label(name), name, longest);
    }

    private String label(String name) {
        return getTranslation("person." + name);
    }

    private static List<Optional<Category>> categories() {
        return Stream.concat(
                        Stream.of(Optional.<Category>empty()),
                        Arrays.stream(Category.values()).map(Optional::of))
                .toList();
    }
}
