package org.beret.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How listeners that failed are tried again.
 *
 * @param retryEvery how often failed ones are looked for
 * @param firstWait after the first try; twice as long after each further one
 * @param tries of one listener with one event, the first included
 */
@ConfigurationProperties("beret.events")
record EventSettings(
        @DefaultValue("30s") Duration retryEvery,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("12") int tries) {

    private static final int MOST_DOUBLINGS = 20;

    Duration waitAfter(int triesSoFar) {
        return firstWait.multipliedBy(1L << Math.clamp(triesSoFar - 1L, 0, MOST_DOUBLINGS));
    }
}
