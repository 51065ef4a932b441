package org.beret.statistics;

import java.util.Optional;
import java.util.OptionalLong;
import org.beret.shared.CountryCode;

/**
 * The figures of one country for one module.
 *
 * @param trainees all trainees of the country, enrolled or not; empty if suppressed
 * @param all the group that was asked for
 * @param women the women of that group; all empty if suppressed or if the group has no breakdown by gender
 */
public record CountryFigures(CountryCode country, OptionalLong trainees, GroupFigures all, GroupFigures women) {

    /** A part of a whole that is not zero, in persons. */
    public record Share(long part, long whole) {

        static Optional<Share> of(OptionalLong part, OptionalLong whole) {
            return part.isPresent() && whole.isPresent() && whole.getAsLong() > 0
                    ? Optional.of(new Share(part.getAsLong(), whole.getAsLong()))
                    : Optional.empty();
        }
    }

    /** The share of the assigned who have completed. */
    public Optional<Share> completed() {
        return Share.of(all.completed(), all.assigned());
    }

    /** The share of women among the completed. */
    public Optional<Share> womenAmongCompleted() {
        return Share.of(women.completed(), all.completed());
    }

    /** The share of women among the holders of a certificate. */
    public Optional<Share> womenAmongCertified() {
        return Share.of(women.certified(), all.certified());
    }
}
