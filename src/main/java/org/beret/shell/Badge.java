package org.beret.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

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

    /** This badge, with a small note below it if there is one. */
    public Component noted(Optional<String> note) {
        return note.<Component>map(text -> new Div(this, small(text))).orElse(this);
    }

    private static Paragraph small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("small", "muted");
        return paragraph;
    }
}
