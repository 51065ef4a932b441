package org.beret.statistics.parity;

import java.time.LocalDate;

/**
 * Whether a country has joined the Secretary-General's voluntary compact on preventing and addressing sexual exploitation and
 * abuse, as entered by a coordinator.
 *
 * @param datedOn the day as of which the source says so
 * @param source where it is written
 * @param version incremented with every change (optimistic locking)
 */
public record Compact(Status status, LocalDate datedOn, String source, long version) {

    /** The version where nothing has been entered yet. */
    public static final long NOT_ENTERED = 0;

    /** What the source says. */
    public enum Status {
        JOINED,
        NOT_JOINED
    }
}
