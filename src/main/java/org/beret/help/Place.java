package org.beret.help;

import java.util.Optional;
import java.util.regex.Pattern;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionId;

/**
 * Where somebody was when they wrote a message.
 *
 * @param address of the screen, relative to the application's root; empty if it is unknown
 */
public record Place(
        String address, Optional<ModuleId> module, Optional<LessonId> lesson, Optional<QuestionId> question) {

    private static final Pattern ADDRESS = Pattern.compile("[\\w/.-]{0,200}");

    /** Anybody may have typed it: what is no address of a screen is no place. */
    public static Place of(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return new Place("", Optional.empty(), Optional.empty(), Optional.empty());
        }
        var parts = HelpNavigation.OF_MODULE.matcher(address);
        if (!parts.matches()) {
            return new Place(address, Optional.empty(), Optional.empty(), Optional.empty());
        }
        var part = Optional.ofNullable(parts.group(3));
        return new Place(
                address,
                Optional.of(new ModuleId(parts.group(1))),
                part.filter(_ -> "lessons".equals(parts.group(2))).map(LessonId::new),
                part.filter(_ -> "questions".equals(parts.group(2))).map(QuestionId::new));
    }
}
