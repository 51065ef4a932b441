package org.beret.letters;

import java.util.Locale;
import java.util.Optional;
import org.beret.letters.LetterOutbox.Entry;

/** Letters of one kind. The post office comes by for those that wait; each is written at the moment it is sent. */
public interface LetterType {

    /** Where they wait. */
    LetterOutbox outbox();

    /** None if it is no longer needed, or nobody is left whom it reaches. */
    Optional<Letter> render(Entry waiting);

    /** A letter in plain text. */
    record Letter(String to, Locale language, String subject, String text) {

        /** A name stays in its line, whatever signs it holds. */
        public static String oneLine(String name) {
            return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        }
    }
}
