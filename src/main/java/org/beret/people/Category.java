package org.beret.people;

/** As what a police officer deploys. */
public enum Category {
    INDIVIDUAL_POLICE_OFFICER,
    FORMED_POLICE_UNIT
}
