package org.beret.cohorts.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A choice among some, or any of them: the empty one, which stands first. */
class OptionalSelect<T> extends Select<Optional<T>> {

    OptionalSelect(String label, String any, List<T> choices, ItemLabelGenerator<T> name) {
        setLabel(label);
        setItems(Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                .toList());
        setItemLabelGenerator(choice -> choice.map(name).orElse(any));
        choose(Optional.empty());
    }

    /** What is chosen at first; any if it is not among the choices. */
    void choose(Optional<T> choice) {
        setValue(choice);
    }
}
