package org.beret.identity;

/** The role of a person; each has exactly one. */
public enum Role {
    TRAINEE,
    TRAINING_CENTRE,
    COORDINATOR,
    ADMINISTRATOR;

    /** The authority of Spring Security. */
    public String authority() {
        return "ROLE_" + name();
    }
}
