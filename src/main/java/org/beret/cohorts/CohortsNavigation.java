package org.beret.cohorts;

import org.beret.identity.PersonId;

/** Addresses of the views of cohorts and their trainees; as patterns of the router, and as links. */
public final class CohortsNavigation {

    /** What needs attention in the signed-in person's centre. */
    public static final String OVERVIEW = "overview";

    public static final String COHORTS = "cohorts";
    public static final String NEW = COHORTS + "/new";
    public static final String COHORT = COHORTS + "/:cohort";
    public static final String EDIT = COHORT + "/edit";
    public static final String MEMBERS = COHORT + "/members";
    public static final String SLIPS = COHORT + "/slips";
    public static final String ASSIGN = COHORT + "/assign";
    public static final String REMIND = COHORT + "/remind";
    public static final String TAKE_BACK = COHORT + "/take-back";
    public static final String TRAINEE = COHORT + "/trainees/:person";

    /** Reminding any trainees of the centre; takes the filter of the list of trainees. */
    public static final String REMIND_PEOPLE = "remind";

    private CohortsNavigation() {}

    /** The progress of a cohort. */
    public static String cohort(CohortId cohort) {
        return COHORTS + "/" + cohort;
    }

    /** Its name, category, destination and departure. */
    public static String edit(CohortId cohort) {
        return cohort(cohort) + "/edit";
    }

    /** Adding trainees to it. */
    public static String members(CohortId cohort) {
        return cohort(cohort) + "/members";
    }

    /** One-time codes of its trainees. */
    public static String slips(CohortId cohort) {
        return cohort(cohort) + "/slips";
    }

    /** The modules assigned to it. */
    public static String assign(CohortId cohort) {
        return cohort(cohort) + "/assign";
    }

    /** Reminding its trainees; takes the filter of {@link #cohort}. */
    public static String remind(CohortId cohort) {
        return cohort(cohort) + "/remind";
    }

    /** Taking a module back from many of its trainees; takes the filter of {@link #cohort}. */
    public static String takeBack(CohortId cohort) {
        return cohort(cohort) + "/take-back";
    }

    /** The progress of one trainee of a cohort. */
    public static String trainee(CohortId cohort, PersonId trainee) {
        return cohort(cohort) + "/trainees/" + trainee;
    }
}
