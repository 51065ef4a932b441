package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A number in large type over the words that say what it counts and out of how many. */
public final class StatCard extends Div {

    public StatCard(String number, String label) {
        addClassNames("card", "stat");
        var value = new Span(number);
        value.addClassName("number");
        if (number.chars().noneMatch(Character::isDigit)) {
            value.addClassName("words");
        }
        add(value, new Span(label));
    }
}
