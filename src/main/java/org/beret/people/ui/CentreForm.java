package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beret.people.CentreDetails;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.InputText;
import org.beret.shared.Language;
import org.beret.shell.EditedFields;
import org.beret.shell.NativeSelect;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.texts.Countries;

/**
 * A form for the name, country and served countries of a training centre; the country of an existing one is fixed. A refusal says
 * why and keeps what was filled in.
 */
class CentreForm extends Div {

    private static final int LONGEST_NAME = 200;

    private final TextBox name = new TextBox(getTranslation("centre.name"), "centre-name", LONGEST_NAME).required();
    private final NativeSelect<CountryCode> country;
    private final CountryBoxes others;

    /** The entered values. */
    record Values(CountryCode country, String name, Set<CountryCode> served) {}

    /** Stores the values if this version is still the stored one. */
    interface Save {
        void save(Values values, long seen);
    }

    private CentreForm(List<CountryCode> listed, Countries names, String submit, Consumer<CentreForm> save) {
        addClassNames("card", "stack");
        var language = Language.of(getLocale());
        var byName = listed.stream()
                .sorted(Collation.of(language).comparing(code -> names.name(code, language)))
                .toList();
        country = new NativeSelect<>(
                getTranslation("centre.country"), "centre-country", byName, code -> names.name(code, language));
        others = new CountryBoxes(byName, code -> names.name(code, language));
        var fields = new Div(name, country);
        fields.addClassName("fields");
        var refusal = new Refusal();
        var button = new NativeButton(submit, _ -> refusal.run(() -> save.accept(this)));
        button.addClassNames("btn", "primary");
        add(fields, new NativeDetails(getTranslation("centre.regional"), others), refusal, new Div(button));
    }

    /** An empty form. */
    static CentreForm empty(List<CountryCode> listed, Countries names, String submit, Consumer<Values> save) {
        return new CentreForm(listed, names, submit, form -> save.accept(form.values(form.country.value())));
    }

    /**
     * A form that shows what is stored.
     *
     * @param stored reads it, at once and when others changed it meanwhile
     */
    static CentreForm of(
            List<CountryCode> listed, Countries names, String submit, Supplier<CentreDetails> stored, Save save) {
        var fields = new EditedFields<CentreDetails>();
        var centre = stored.get();
        var form = new CentreForm(
                listed,
                names,
                submit,
                filled -> fields.save(
                        seen -> save.save(filled.values(centre.country()), seen),
                        () -> stored.get().edited()));
        form.country.setVisible(false);
        form.describe(fields);
        fields.show(centre.edited());
        return form;
    }

    private void describe(EditedFields<CentreDetails> fields) {
        fields.add(name.label(), CentreDetails::name, () -> InputText.line(name.value()), name::with)
                .add(
                        getTranslation("centre.regional"),
                        centre -> others.among(centre.served()),
                        others::ticked,
                        others::tick,
                        others::names);
    }

    private Values values(CountryCode where) {
        return new Values(where, name.value(), others.ticked());
    }
}
