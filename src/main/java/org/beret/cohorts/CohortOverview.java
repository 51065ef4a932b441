package org.beret.cohorts;

import org.beret.shared.Versioned;

/**
 * A cohort with its details and figures, as listed for its centre.
 *
 * @param version for optimistic locking, to be passed on when the details are edited
 */
public record CohortOverview(CohortId id, CohortDetails details, long version, boolean closed, CohortFigures figures) {

    /** What a form edits. */
    public Versioned<CohortDetails> edited() {
        return new Versioned<>(details, version);
    }

    public String name() {
        return details.name();
    }
}
