package org.beret.surveys.evaluation;

/** How useful a module is for the mission, from the least to the most. */
public enum Usefulness {
    NOT_USEFUL,
    LITTLE,
    FAIRLY,
    VERY;

    /** As it stands in the database and in averages, from 1. */
    int points() {
        return ordinal() + 1;
    }

    static Usefulness of(int points) {
        return values()[points - 1];
    }
}
