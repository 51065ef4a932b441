package org.beret.people;

import org.beret.identity.PersonId;
import org.beret.identity.Role;

/** Somebody who works for a centre or the United Nations, in the list of those who decide about it. */
public record StaffMember(
        PersonId id, Role role, String name, String email, boolean manager, PersonState state, boolean isMe) {}
