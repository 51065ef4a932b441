package org.beret.surveys;

import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;

/** Addresses of the screens of surveys. */
public final class SurveysNavigation {

    public static final String COHORT_GAIN = CohortsNavigation.COHORT + "/before-and-after";
    public static final String GAINS = "before-and-after";

    private SurveysNavigation() {}

    /** What a cohort has gained. */
    public static String gain(CohortId cohort) {
        return CohortsNavigation.cohort(cohort) + "/before-and-after";
    }
}
