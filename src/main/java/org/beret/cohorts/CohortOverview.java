package org.beret.cohorts;

/** A cohort with its details and figures, as listed for its centre. */
public record CohortOverview(CohortId id, CohortDetails details, boolean closed, CohortFigures figures) {

    public String name() {
        return details.name();
    }
}
