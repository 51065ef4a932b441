package org.beret.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one or two words; the colour only repeats what the word says. */
public final class Badge extends Span {

    /** What the state means for the person who reads it. */
    public enum Mood {
        GOOD,
        WARN,
        BAD,
        PLAIN
    }

    public Badge(Mood mood, String text) {
        super(text);
        addClassNames("pill", mood.name().toLowerCase(Locale.ROOT));
    }
}
