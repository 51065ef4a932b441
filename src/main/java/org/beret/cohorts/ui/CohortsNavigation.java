package org.beret.cohorts.ui;

import org.beret.accounts.PersonId;
import org.beret.cohorts.CohortId;

/** The addresses of the screens about cohorts, for links from here and from other modules. */
public final class CohortsNavigation {

    static final String COHORTS = "cohorts";
    static final String NEW = COHORTS + "/new";
    static final String COHORT = COHORTS + "/:cohort";
    static final String EDIT = COHORT + "/edit";
    static final String MEMBERS = COHORT + "/members";
    static final String SLIPS = COHORT + "/slips";
    static final String ASSIGN = COHORT + "/assign";
    static final String REMIND = COHORT + "/remind";
    static final String TRAINEE = COHORT + "/trainees/:person";

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
