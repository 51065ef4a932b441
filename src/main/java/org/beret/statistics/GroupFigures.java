package org.beret.statistics;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.beret.statistics.CountryFigures.Share;

/**
 * What a group of persons has done with one module, in numbers of persons; empty where it would tell of fewer than five.
 *
 * @param assigned to whom the module is assigned, whatever came of it
 * @param inProgress of these, who have begun and not completed
 * @param completed of these, who have completed
 * @param certified of the completed, who hold a certificate
 * @param tried of the assigned, who have submitted an attempt
 * @param passedAtOnce of these, who passed with the first
 * @param medianDays from assignment to completion; empty also where nobody has completed and where a group is breakdown
 */
public record GroupFigures(
        OptionalLong assigned,
        OptionalLong inProgress,
        OptionalLong completed,
        OptionalLong certified,
        OptionalLong tried,
        OptionalLong passedAtOnce,
        OptionalInt medianDays) {

    /** The completed of the assigned. */
    public Optional<Share> completedShare() {
        return Share.of(completed, assigned);
    }

    /** Who passed with the first attempt, of those who have submitted one. */
    public Optional<Share> passedAtOnceShare() {
        return Share.of(passedAtOnce, tried);
    }

    /** Of a group of which nothing may be shown. */
    static final GroupFigures SUPPRESSED = new GroupFigures(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty());
}
