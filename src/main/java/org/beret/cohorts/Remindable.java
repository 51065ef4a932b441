package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Optional;
import org.beret.identity.PersonId;

/**
 * A trainee who is late and may be reminded.
 *
 * @param late with how many modules
 * @param since the earliest due date that has passed
 * @param hasEmail whether a letter can reach them; the reminder on their screen always does
 * @param lastReminded the day they were reminded last
 * @param today whether that was today, so that they are not reminded again
 */
public record Remindable(
        PersonId person,
        String listName,
        int late,
        LocalDate since,
        boolean hasEmail,
        Optional<LocalDate> lastReminded,
        boolean today) {}
