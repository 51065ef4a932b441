package org.beret.people;

/** Whether a person can sign in. */
public enum PersonState {
    /** Has a password. */
    ACTIVE,
    /** Has no password: never signed in, or it was reset. */
    WITHOUT_PASSWORD,
    /** Barred until resumed. */
    SUSPENDED;

    static PersonState of(Person person) {
        if (person.suspended()) {
            return SUSPENDED;
        }
        return person.passwordHash() == null ? WITHOUT_PASSWORD : ACTIVE;
    }
}
