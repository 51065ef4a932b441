package org.beret.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beret.letters.LetterState;

/**
 * A reminder of one person by their centre: on their screen at once, and by letter where that is possible.
 *
 * @param understoodOn the day at the centre when the person said on their screen that they have seen it
 * @param failure the last part of the key of a sentence that says why the letter could not be sent
 */
public record Reminder(
        Instant remindedAt, Optional<LocalDate> understoodOn, LetterState letter, Optional<String> failure) {}
