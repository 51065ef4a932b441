package org.beret.cohorts;

import org.beret.identity.PersonId;

/** Event: somebody is no longer in a cohort, which asks nothing of them any more. */
public record CohortLeft(CohortId cohort, PersonId person) {}
