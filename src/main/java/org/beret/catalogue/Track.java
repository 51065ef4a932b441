package org.beret.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A group of readers whose service a lesson concerns above all. Everybody reads the lesson, and the quiz is the same for all. */
public enum Track {
    /** Officers who serve outside a formed unit. */
    INDIVIDUAL,
    FORMED_UNIT,
    /** Whoever leads others, in a unit or outside. */
    COMMAND;

    /** The name in the files of a course. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The track of this name in the files of a course. */
    public static Optional<Track> of(String written) {
        return Arrays.stream(values())
                .filter(track -> track.written().equals(written))
                .findFirst();
    }
}
