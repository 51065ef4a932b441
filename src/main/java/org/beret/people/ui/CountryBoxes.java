package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;

/** A box to tick for each country, in the order given. */
class CountryBoxes extends Div {

    private final Map<CountryCode, Input> boxes = new LinkedHashMap<>();
    private final Function<CountryCode, String> name;

    CountryBoxes(List<CountryCode> countries, Function<CountryCode, String> name) {
        this.name = name;
        addClassName("check-list");
        countries.forEach(code -> {
            var box = new Input();
            box.setType("checkbox");
            box.setId("serves-" + code);
            box.getElement().addPropertyChangeListener("checked", "change", _ -> {});
            var label = new NativeLabel();
            label.setFor(box);
            label.add(box, new Span(name.apply(code)));
            boxes.put(code, box);
            add(label);
        });
    }

    Set<CountryCode> ticked() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getElement().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void tick(Set<CountryCode> countries) {
        boxes.forEach((code, box) -> box.getElement().setProperty("checked", countries.contains(code)));
    }

    /** Those of these countries for which there is a box. */
    Set<CountryCode> among(List<CountryCode> countries) {
        return countries.stream().filter(boxes::containsKey).collect(Collectors.toSet());
    }

    /** Their names, for a sentence. */
    String names(Set<CountryCode> countries) {
        return countries.stream()
                .map(name)
                .sorted(Collation.of(Language.of(getLocale())).comparing(Function.identity()))
                .collect(Collectors.joining(", "));
    }
}
