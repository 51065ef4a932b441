package org.beret.statistics.disclosure;

import java.util.Locale;

/** How far an enrolment has come: a partition of all assigned persons. Declared in the order of the columns of {@code statistics_cell}. */
public enum Stage {
    NOT_STARTED,
    /** Has started and has not submitted an attempt. */
    READING,
    /** Has submitted an attempt and has not passed. */
    TRIED,
    /** Passed with the second attempt or later; without a valid certificate. */
    COMPLETED_LATER,
    /** Passed with the first attempt; without a valid certificate. */
    COMPLETED_AT_ONCE,
    CERTIFIED_LATER,
    CERTIFIED_AT_ONCE;

    private final String column = name().toLowerCase(Locale.ROOT);

    /** The column of {@code statistics_cell} that counts it. */
    public String column() {
        return column;
    }
}
