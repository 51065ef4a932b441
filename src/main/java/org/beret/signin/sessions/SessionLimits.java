package org.beret.signin.sessions;

import java.time.Duration;
import org.beret.identity.Role;

/** How long a session lasts at most, however busy it is, how many a person has, and for how long a proof of identity is fresh. */
final class SessionLimits {

    /** A working day: who leaves a screen open does not leave it to the next shift. */
    private static final Duration STAFF = Duration.ofHours(12);

    /** A week of learning on a phone; it shows one's own training only. */
    private static final Duration TRAINEE = Duration.ofDays(7);

    static final Duration FRESH = Duration.ofMinutes(10);

    /** More than anybody has devices; the one used least recently ends when another begins. */
    static final int PER_PERSON = 20;

    private SessionLimits() {}

    static Duration longest(Role role) {
        return role == Role.TRAINEE ? TRAINEE : STAFF;
    }
}
