package org.beret.statistics.ready;

import java.time.Instant;
import java.util.List;
import org.beret.statistics.Breakdown;

/**
 * Who is ready to deploy.
 *
 * @param asOf when the oldest of these numbers was counted
 * @param groups at most one for each country and value; in no order
 * @param departures by country and month, in no order
 */
public record ReadyReport(Instant asOf, ReadyDays days, List<ReadyGroup> groups, List<ReadyDeparture> departures) {

    /** The groups of a breakdown. */
    public List<ReadyGroup> groups(Breakdown breakdown) {
        return groups.stream().filter(group -> group.breakdown() == breakdown).toList();
    }
}
