package org.beret.learning.measure;

import java.util.Optional;
import org.beret.catalogue.CourseModule;

/**
 * How far a trainee is with the ten questions of a module.
 *
 * @param module in the version whose ten are asked both times
 * @param open which of both times can be answered now
 * @param before how many were right the first time; empty until that was finished
 * @param after how many were right the second time; empty until that was finished
 */
public record Measured(CourseModule module, Optional<Moment> open, Optional<Integer> before, Optional<Integer> after) {

    /** Whether both times are finished: only then are results and keys told. */
    public boolean isComplete() {
        return before.isPresent() && after.isPresent();
    }

    public Optional<Integer> right(Moment moment) {
        return moment == Moment.BEFORE ? before : after;
    }

    public int questionCount() {
        return module.beforeAndAfter().size();
    }
}
