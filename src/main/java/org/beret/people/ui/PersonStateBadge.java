package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import org.beret.people.PersonState;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;

/** The {@link PersonState} as a badge. */
class PersonStateBadge extends Div {

    PersonStateBadge(PersonState state) {
        addClassName("pills");
        var mood = switch (state) {
            case ACTIVE -> Mood.GOOD;
            case WITHOUT_PASSWORD -> Mood.PLAIN;
            case SUSPENDED -> Mood.WARN;
        };
        add(new Badge(mood, getTranslation("person.state." + state)));
    }
}
