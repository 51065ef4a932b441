package org.beret.imports.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.beret.imports.ImportStatus;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;

/** The {@link org.beret.imports.ImportState} as a badge. */
class ImportStateBadge extends Span {

    ImportStateBadge(ImportStatus status) {
        var state = status.state();
        var mood = switch (state) {
            case DONE -> Mood.GOOD;
            case INTERRUPTED, FAILED -> Mood.BAD;
            case CHECKED -> status.problems() > 0 ? Mood.WARN : Mood.PLAIN;
            default -> Mood.PLAIN;
        };
        add(new Badge(mood, getTranslation("import.state." + state.name().toLowerCase(Locale.ROOT))));
    }
}
