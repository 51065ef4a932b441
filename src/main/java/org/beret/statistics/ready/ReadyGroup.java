package org.beret.statistics.ready;

import java.util.List;
import java.util.OptionalLong;
import org.beret.shared.CountryCode;
import org.beret.statistics.Breakdown;

/**
 * How many trainees of a country and group are certified on each of the {@link ReadyDays}; a number that may not be shown is empty.
 *
 * @param name of the training centre, where the group is one
 */
public record ReadyGroup(
        CountryCode country, Breakdown breakdown, String value, String name, List<OptionalLong> certified) {

    /** Who is certified on this day. */
    public OptionalLong on(int day) {
        return certified.get(day);
    }

    /** Whose certificate ends after today and before or on this day. */
    public OptionalLong expiringBy(int day) {
        return on(0).isPresent() && on(day).isPresent()
                ? OptionalLong.of(on(0).getAsLong() - on(day).getAsLong())
                : OptionalLong.empty();
    }
}
