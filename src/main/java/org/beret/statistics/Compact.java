package org.beret.statistics;

import java.time.Instant;
import java.time.LocalDate;
import org.beret.shared.CountryCode;

/**
 * Whether a country has joined the voluntary compact on preventing and addressing sexual exploitation and abuse, as somebody
 * entered it.
 *
 * @param datedOn the day of which this is known
 * @param source where it is written
 * @param version goes up with every change, so that nobody overwrites what they have not seen
 */
public record Compact(
        CountryCode country, Status status, LocalDate datedOn, String source, Instant enteredAt, long version) {

    /** The version of what nobody has entered yet. */
    public static final long NOT_ENTERED = 0;

    /** What the source says. */
    public enum Status {
        JOINED,
        NOT_JOINED
    }
}
