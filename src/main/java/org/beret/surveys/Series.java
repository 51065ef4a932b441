package org.beret.surveys;

/** By what people are put into groups. Nobody is shown groups of two series about the same people. */
public enum Series {
    /** Told to the training centre. */
    COHORT,
    /** Told to coordinators and administrators. */
    COUNTRY
}
