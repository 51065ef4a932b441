package org.beret.statistics;

import java.util.Locale;

/** How far an enrolment came. Everybody to whom a module is assigned is at exactly one of these; the order is that of the columns of a cell. */
enum Stage {
    NOT_STARTED,
    /** Has begun and has not submitted an attempt. */
    READING,
    /** Has submitted an attempt and not passed. */
    TRIED,
    COMPLETED_LATER,
    COMPLETED_AT_ONCE,
    CERTIFIED_LATER,
    CERTIFIED_AT_ONCE;

    private final String column = name().toLowerCase(Locale.ROOT);

    /** The column of {@code statistics_cell} that counts it. */
    String column() {
        return column;
    }
}
