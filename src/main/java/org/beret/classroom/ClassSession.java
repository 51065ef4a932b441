package org.beret.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.beret.cohorts.CohortId;
import org.beret.shared.Versioned;

/**
 * A session of a cohort.
 *
 * @param cohortName the name of the cohort
 * @param cancelled whether it is not held; it can be taken up again
 * @param version for optimistic locking, to be passed on when the details are edited
 * @param attended how many attended
 * @param zone the time zone of the centre
 */
public record ClassSession(
        SessionId id,
        CohortId cohort,
        String cohortName,
        SessionDetails details,
        boolean cancelled,
        long version,
        int attended,
        ZoneId zone) {

    /** How long before the beginning attendance may be recorded. */
    static final Duration EARLIEST = Duration.ofMinutes(30);

    /** Whether attendance may be recorded by now: it begins soon, or has begun. */
    public boolean isDue(Instant now) {
        return !cancelled && !now.isBefore(begins().minus(EARLIEST));
    }

    /** Whether the code on the wall is good by now: a quarter of an hour before it until a quarter after. */
    public boolean takesCodes(Instant now) {
        return WallCode.isGood(this, now);
    }

    public Instant begins() {
        return details.time().begins(zone);
    }

    public Instant ends() {
        return details.time().ends(zone);
    }

    /** What a form edits. */
    public Versioned<SessionDetails> edited() {
        return new Versioned<>(details, version);
    }
}
