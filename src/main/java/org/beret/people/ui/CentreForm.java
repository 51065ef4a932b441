package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beret.people.CentreDetails;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.NativeSelect;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;
import org.beret.texts.Countries;

/** A form for the name, country and served countries of a training centre; the country of an existing one is fixed. */
class CentreForm extends Div {

    private static final int LONGEST_NAME = 200;

    private final TextBox name = new TextBox(getTranslation("centre.name"), "centre-name", LONGEST_NAME).required();
    private final NativeSelect<CountryCode> country;
    private final Map<CountryCode, Input> others = new LinkedHashMap<>();

    /** The entered values. */
    record Values(CountryCode country, String name, Set<CountryCode> served) {}

    CentreForm(List<CountryCode> listed, Countries names, String submit, Consumer<Values> save) {
        addClassNames("card", "stack");
        var language = Language.of(getLocale());
        var byName = listed.stream()
                .sorted(Collation.of(language).comparing(code -> names.name(code, language)))
                .toList();
        country = new NativeSelect<>(
                getTranslation("centre.country"), "centre-country", byName, code -> names.name(code, language));
        var fields = new Div(name, country);
        fields.addClassName("fields");
        var refusal = new Refusal();
        var button = new NativeButton(submit, _ -> refusal.run(() -> save.accept(values())));
        button.addClassNames("btn", "primary");
        add(fields, otherCountries(byName, names, language), refusal, new Div(button));
    }

    CentreForm with(CentreDetails centre) {
        name.with(centre.name());
        country.with(centre.country());
        country.setVisible(false);
        others.forEach((code, box) ->
                box.getElement().setProperty("checked", centre.served().contains(code)));
        return this;
    }

    private NativeDetails otherCountries(List<CountryCode> listed, Countries names, Language language) {
        var boxes = new Div();
        boxes.addClassName("check-list");
        listed.forEach(code -> {
            var box = new Input();
            box.setType("checkbox");
            box.setId("serves-" + code);
            box.getElement().addPropertyChangeListener("checked", "change", _ -> {});
            var label = new NativeLabel();
            label.setFor(box);
            label.add(box, new Span(names.name(code, language)));
            others.put(code, box);
            boxes.add(label);
        });
        return new NativeDetails(getTranslation("centre.regional"), boxes);
    }

    private Values values() {
        var served = others.entrySet().stream()
                .filter(entry -> entry.getValue().getElement().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Values(country.value(), name.value(), served);
    }
}
