package org.beret.statistics;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.statistics.CountryFigures.Share;

/**
 * The figures of a group of persons for one module, in numbers of persons; a suppressed number is empty.
 *
 * @param assigned all to whom the module is assigned
 * @param inProgress of these, who have started and not completed
 * @param completed of the assigned, who have completed
 * @param certified of the completed, who hold a valid certificate
 * @param tried of the assigned, who have submitted an attempt
 * @param passedAtOnce of these, who passed with the first attempt
 * @param medianDays from assignment to completion; empty also if nobody has completed, and with any breakdown
 */
public record GroupFigures(
        OptionalLong assigned,
        OptionalLong inProgress,
        OptionalLong completed,
        OptionalLong certified,
        OptionalLong tried,
        OptionalLong passedAtOnce,
        OptionalInt medianDays) {

    /** The share of the assigned who have completed. */
    public Optional<Share> completedShare() {
        return Share.of(completed, assigned);
    }

    /** The share of those with a submitted attempt who passed with the first. */
    public Optional<Share> passedAtOnceShare() {
        return Share.of(passedAtOnce, tried);
    }

    static final GroupFigures SUPPRESSED = new GroupFigures(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty());
}
