package org.beret.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of retries, {@code beret.events.*}.
 *
 * @param retryEvery the interval of {@link EventRetries}
 * @param firstWait the wait after the first attempt; doubled after each further one
 * @param tries the maximum number of attempts of a listener at an event, the first included
 */
@ConfigurationProperties("beret.events")
record EventSettings(
        @DefaultValue("30s") Duration retryEvery,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("12") int tries) {

    private static final int MAX_DOUBLINGS = 20;

    /** The wait after this number of attempts. */
    Duration waitAfter(int attemptsSoFar) {
        return firstWait.multipliedBy(1L << Math.clamp(attemptsSoFar - 1L, 0, MAX_DOUBLINGS));
    }
}
