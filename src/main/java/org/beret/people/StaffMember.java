package org.beret.people;

import org.beret.identity.PersonId;
import org.beret.identity.Role;

/**
 * A member of staff in a list.
 *
 * @param isMe whether it is the signed-in person, who cannot be suspended there
 */
public record StaffMember(
        PersonId id, Role role, String name, String email, boolean manager, PersonState state, boolean isMe) {}
