package org.beret.cohorts;

/** A cohort in the list of its centre; a closed one is put away. */
public record CohortOverview(CohortId id, CohortDetails details, boolean closed, CohortFigures figures) {

    public String name() {
        return details.name();
    }
}
