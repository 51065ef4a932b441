package org.beret.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A large number above the label that says what it counts. */
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
