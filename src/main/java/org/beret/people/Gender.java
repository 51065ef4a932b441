package org.beret.people;

/** What a person states; counted so that training can be compared for women and men. */
public enum Gender {
    WOMAN,
    MAN,
    NOT_STATED
}
