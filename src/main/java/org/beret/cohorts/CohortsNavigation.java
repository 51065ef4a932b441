package org.beret.cohorts;

import org.beret.identity.PersonId;

/** The addresses of the screens about cohorts, for links from here and from other modules. */
public final class CohortsNavigation {

    public static final String COHORTS = "cohorts";
    public static final String NEW = COHORTS + "/new";
    public static final String COHORT = COHORTS + "/:cohort";
    public static final String EDIT = COHORT + "/edit";
    public static final String MEMBERS = COHORT + "/members";
    public static final String SLIPS = COHORT + "/slips";
    public static final String ASSIGN = COHORT + "/assign";
    public static final String REMIND = COHORT + "/remind";
    public static final String TRAINEE = COHORT + "/trainees/:person";

    private CohortsNavigation() {}

    /** The progress of a cohort. */
    public static String cohort(CohortId cohort) {
        return COHORTS + "/" + cohort;
    }

    /** The progress of one trainee of a cohort. */
    public static String trainee(CohortId cohort, PersonId trainee) {
        return cohort(cohort) + "/trainees/" + trainee;
    }
}
