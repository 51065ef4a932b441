package org.beret.signin.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of the signed-in person.
 *
 * @param browser and system, for example {@code Firefox, Android}; empty if unknown
 * @param network the address it came from, of IPv6 the first half
 * @param current whether it is the one that asks
 * @param remembered whether its device stays signed in; with or without a session at this moment
 * @param near whether it came from the same network as the one that asks
 */
public record OwnSession(
        UUID id,
        Instant beganAt,
        Instant seenAt,
        String browser,
        String network,
        boolean current,
        boolean near,
        boolean remembered) {}
