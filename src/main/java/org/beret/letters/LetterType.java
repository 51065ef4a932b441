package org.beret.letters;

import java.util.Locale;
import java.util.Optional;
import org.beret.letters.LetterOutbox.Entry;

/** One type of e-mail: its outbox, and how a message is rendered at the moment of sending. */
public interface LetterType {

    LetterOutbox outbox();

    /** The message for a row; empty if it is no longer needed, or the person cannot be reached. */
    Optional<Letter> render(Entry waiting);

    /** A plain-text message. */
    record Letter(String to, Locale language, String subject, String text) {

        /** A name without line breaks and control characters, for use within a line of text or a header. */
        public static String oneLine(String name) {
            return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        }
    }
}
