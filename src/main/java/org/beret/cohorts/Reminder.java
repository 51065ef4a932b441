package org.beret.cohorts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.beret.letters.LetterState;

/**
 * A reminder of one person by their centre: on their screen at once, and by letter where that is possible.
 *
 * @param understoodAt when the person said on their screen that they have seen it
 * @param sentAt when the mail server took the letter
 * @param failure the last part of the key of a sentence that says why the letter could not be sent
 */
public record Reminder(
        UUID id,
        Instant remindedAt,
        Optional<Instant> understoodAt,
        LetterState letter,
        Optional<Instant> sentAt,
        Optional<String> failure) {}
