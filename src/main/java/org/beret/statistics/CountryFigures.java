package org.beret.statistics;

import java.util.Optional;
import java.util.OptionalLong;
import org.beret.shared.CountryCode;

/**
 * What one country has done with one module.
 *
 * @param trainees all trainees of the country, enrolled or not; empty where it would tell of fewer than five
 * @param all the group that was asked for
 * @param women the women of that group; all empty where they may not be told apart
 */
public record CountryFigures(CountryCode country, OptionalLong trainees, GroupFigures all, GroupFigures women) {

    /** Of how many a number is; no share is shown of nobody. */
    public record Share(long part, long whole) {

        static Optional<Share> of(OptionalLong part, OptionalLong whole) {
            return part.isPresent() && whole.isPresent() && whole.getAsLong() > 0
                    ? Optional.of(new Share(part.getAsLong(), whole.getAsLong()))
                    : Optional.empty();
        }
    }

    /** The completed of the assigned. */
    public Optional<Share> completed() {
        return Share.of(all.completed(), all.assigned());
    }

    /** The women of the completed. */
    public Optional<Share> womenAmongCompleted() {
        return Share.of(women.completed(), all.completed());
    }

    /** The women of those who hold a certificate. */
    public Optional<Share> womenAmongCertified() {
        return Share.of(women.certified(), all.certified());
    }
}
