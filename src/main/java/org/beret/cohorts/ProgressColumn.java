package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Optional;
import org.beret.catalogue.CourseModule;

/**
 * A module that trainees of a cohort have to learn.
 *
 * @param dueOn until when, for the cohort as a whole; none where single trainees were asked
 */
public record ProgressColumn(CourseModule module, Optional<LocalDate> dueOn) {

    /** How far the trainees are who have to learn a module. */
    public record Total(int assigned, int completed, int late) {

        /** Nobody has to learn it. */
        public static final Total NONE = new Total(0, 0, 0);
    }
}
