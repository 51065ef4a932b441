package org.beret.surveys.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A question as a group of the browser's own radio buttons or check boxes. */
class Choices<T> extends Div {

    private static final String CHECKED = "element.checked";

    private final boolean several;
    private final Set<T> chosen;

    /**
     * Shows every option with its text, in this order.
     *
     * @param name unique on the page
     * @param several whether as many as one likes can be chosen
     */
    Choices(String name, String question, boolean several, Map<T, String> options, Collection<T> chosen) {
        this.several = several;
        this.chosen = new LinkedHashSet<>(chosen);
        addClassNames("card", "measure");
        var group = new Element("fieldset");
        var legend = new Element("legend");
        legend.setText(question);
        group.appendChild(legend);
        options.forEach((option, text) -> group.appendChild(choice(name, option, text)));
        getElement().appendChild(group);
    }

    private Element choice(String name, T option, String text) {
        var input = new Element("input");
        input.setAttribute("type", several ? "checkbox" : "radio");
        input.setAttribute("name", name);
        input.setProperty("checked", chosen.contains(option));
        input.addEventListener(
                        "change",
                        event ->
                                change(option, event.getEventData().get(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        var label = new NativeLabel();
        label.getElement().appendChild(input);
        label.add(new Span(text));
        return label.getElement();
    }

    private void change(T option, boolean isChecked) {
        if (!several) {
            chosen.clear();
        }
        if (isChecked) {
            chosen.add(option);
        } else {
            chosen.remove(option);
        }
    }

    Set<T> chosen() {
        return Set.copyOf(chosen);
    }
}
