package org.beret.help;

import java.time.Instant;
import java.util.Optional;
import org.beret.shared.Language;

/**
 * What a trainee has written.
 *
 * @param from name of the trainee, family name first; empty where it is nobody's business
 * @param courseVersion the version of the course that they learn, where the place is in a module
 * @param language of the screen on which they were
 */
public record Message(
        MessageId id,
        String from,
        Place place,
        Optional<String> courseVersion,
        Language language,
        String words,
        Instant writtenAt,
        Optional<Answer> answer) {

    /** What they were answered. */
    public record Answer(String words, Instant answeredAt) {}

    /** To whom a message goes. */
    enum Kind {
        /** To the training centre. */
        QUESTION,
        /** To those who keep the course. */
        MISTAKE
    }
}
