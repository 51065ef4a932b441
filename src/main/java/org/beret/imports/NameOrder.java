package org.beret.imports;

/** Which part of a full name stands first. */
public enum NameOrder {
    FAMILY_NAME_FIRST,
    GIVEN_NAME_FIRST
}
