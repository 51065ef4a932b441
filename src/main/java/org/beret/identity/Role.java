package org.beret.identity;

/** What a person does in Beret; each person has exactly one role. */
public enum Role {
    TRAINEE,
    TRAINING_CENTRE,
    COORDINATOR,
    ADMINISTRATOR;

    /** The name Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
