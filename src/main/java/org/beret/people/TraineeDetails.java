package org.beret.people;

import java.time.Instant;
import java.util.List;
import org.beret.identity.PersonId;

/**
 * One trainee as the centre keeps them.
 *
 * @param version changes with every change; whoever edits says which one they saw
 * @param transfers from centre to centre, the oldest first
 */
public record TraineeDetails(
        PersonId id, NewPerson details, PersonState state, long version, List<Transfer> transfers) {

    /** From one centre to another, by their names. */
    public record Transfer(String from, String to, Instant movedAt) {}

    /** The name as headings show it: family name first. */
    public String listName() {
        return details.givenName().isEmpty() ? details.familyName() : details.familyName() + ", " + details.givenName();
    }
}
