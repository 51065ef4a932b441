package org.beret.surveys.evaluation;

import java.util.Arrays;

/** How useful a module is for the mission, from the least to the most. */
public enum Usefulness {
    NOT_USEFUL(1),
    LITTLE(2),
    FAIRLY(3),
    VERY(4);

    private final int points;

    Usefulness(int points) {
        this.points = points;
    }

    /** As it stands in the database and in averages. */
    int points() {
        return points;
    }

    static Usefulness of(int points) {
        return Arrays.stream(values())
                .filter(one -> one.points == points)
                .findFirst()
                .orElseThrow();
    }
}
