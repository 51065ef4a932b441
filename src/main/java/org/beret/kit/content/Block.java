package org.beret.kit.content;

import java.util.List;

/** A part of a lesson as its author wrote it, for whatever lays it out. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(Phrase phrase) implements Block {}

    /** A list; an ordered one holds steps. */
    record Items(boolean ordered, List<Phrase> items) implements Block {}

    /**
     * A block with a heading of its own.
     *
     * @param lead the heading that the course gives it; empty for a scenario
     */
    record Note(Kind kind, String lead, List<Phrase> phrases) implements Block {}

    /** The kinds of note, by their class in the page of a lesson. */
    enum Kind {
        SCENARIO,
        KEY_POINT,
        CAUTION,
        CONTENT_WARNING,
        END_GOOD,
        END_MIXED,
        END_HARMFUL
    }

    /** A drawing; {@code svg} has no theme any more. */
    record Picture(String svg, String alternative, String caption) implements Block {}

    /** A question within a lesson, which answers back; it counts nowhere. */
    record Check(Phrase stem, List<Answer> answers) implements Block {}

    /** What can be answered, and what is said to it. */
    record Answer(String text, boolean right, String feedback) {}

    /** Words with their emphasis as HTML, and without. */
    record Phrase(String html, String text) {}
}
