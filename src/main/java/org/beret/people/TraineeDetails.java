package org.beret.people;

import java.time.Instant;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;

/**
 * A trainee as their centre sees them.
 *
 * @param version for optimistic locking, to be passed on when the details are edited
 * @param transfers between centres, oldest first
 */
public record TraineeDetails(
        PersonId id, NewPerson details, PersonState state, long version, List<Transfer> transfers) {

    /** From one centre to another, by name. */
    public record Transfer(String from, String to, Instant movedAt) {}

    /** Family name first. */
    public String listName() {
        return new PersonName(details.familyName(), details.givenName()).inList();
    }
}
