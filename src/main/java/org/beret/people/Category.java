package org.beret.people;

/** The category of police in which an officer deploys. */
public enum Category {
    INDIVIDUAL_POLICE_OFFICER,
    FORMED_POLICE_UNIT
}
