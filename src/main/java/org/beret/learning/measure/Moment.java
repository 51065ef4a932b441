package org.beret.learning.measure;

/** When the ten questions are answered: before the first lesson, or after the module is completed. */
public enum Moment {
    BEFORE,
    AFTER;

    /** As it stands in the database. */
    String code() {
        return this == BEFORE ? "before" : "after";
    }
}
