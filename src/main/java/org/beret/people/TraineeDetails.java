package org.beret.people;

import java.util.List;
import org.beret.identity.PersonId;
import org.beret.identity.PersonName;
import org.beret.people.transfers.Transfer;
import org.beret.shared.Versioned;

/**
 * A trainee as their centre sees them.
 *
 * @param version for optimistic locking, to be passed on when the details are edited
 * @param transfers between centres, oldest first
 */
public record TraineeDetails(
        PersonId id, NewPerson details, PersonState state, long version, List<Transfer> transfers) {

    /** What a form edits. */
    public Versioned<NewPerson> edited() {
        return new Versioned<>(details, version);
    }

    /** Family name first. */
    public String listName() {
        return new PersonName(details.familyName(), details.givenName()).inList();
    }
}
