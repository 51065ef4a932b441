package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cohort in the list of its centre.
 *
 * @param assigned enrolments of its trainees in the modules assigned to it
 * @param completed how many of them are completed
 * @param late how many are past their due date and not completed
 */
public record CohortOverview(
        CohortId id,
        String name,
        String destination,
        Optional<LocalDate> departureOn,
        int trainees,
        int assigned,
        int completed,
        int late) {}
