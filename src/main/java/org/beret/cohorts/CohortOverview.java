package org.beret.cohorts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.beret.shared.Versioned;

/**
 * A cohort with its details and figures, as listed for its centre.
 *
 * @param today the day it is at the centre
 * @param version for optimistic locking, to be passed on when the details are edited
 */
public record CohortOverview(
        CohortId id, CohortDetails details, LocalDate today, long version, boolean closed, CohortFigures figures) {

    /** Days until the departure, negative after it; empty where none is known. */
    public Optional<Long> daysToDeparture() {
        return details.departureOn().map(day -> ChronoUnit.DAYS.between(today, day));
    }

    /** What a form for a due date begins with. */
    public LocalDate usualDueDate() {
        return DueDate.usual(details.departureOn(), today);
    }

    /** What a form edits. */
    public Versioned<CohortDetails> edited() {
        return new Versioned<>(details, version);
    }

    public String name() {
        return details.name();
    }
}
