package org.beret.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one or two words; the colour only repeats what the text says. */
public final class Badge extends Span {

    /** The colour. */
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
