package org.beret.people;

/** How a person stands with Beret. */
public enum PersonState {
    /** Has chosen a password and may sign in. */
    ACTIVE,
    /** Has no password: was never here, or was given a code and has not used it. */
    WITHOUT_PASSWORD,
    /** May not sign in until resumed. */
    SUSPENDED;

    static PersonState of(Person person) {
        if (person.suspended()) {
            return SUSPENDED;
        }
        return person.passwordHash() == null ? WITHOUT_PASSWORD : ACTIVE;
    }
}
