package org.beret.people;

/** The gender that a person states; figures compare women and men. */
public enum Gender {
    WOMAN,
    MAN,
    NOT_STATED
}
