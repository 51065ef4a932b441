package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import org.beret.people.PersonState;
import org.beret.shell.Pill;
import org.beret.shell.Pill.Mood;

/** How a person stands with Beret, in a word. */
class StatePill extends Div {

    StatePill(PersonState state) {
        addClassName("pills");
        var mood = switch (state) {
            case ACTIVE -> Mood.GOOD;
            case WITHOUT_PASSWORD -> Mood.PLAIN;
            case SUSPENDED -> Mood.WARN;
        };
        add(new Pill(mood, getTranslation("person.state." + state)));
    }
}
