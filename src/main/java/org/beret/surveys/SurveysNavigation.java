package org.beret.surveys;

import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.learning.LearningNavigation;

/** Addresses of the screens of surveys. */
public final class SurveysNavigation {

    public static final String COHORT_GAIN = CohortsNavigation.COHORT + "/before-and-after";
    public static final String GAINS = "before-and-after";

    public static final String EVALUATION = LearningNavigation.MODULE + "/evaluation";
    public static final String COHORT_EVALUATION = CohortsNavigation.COHORT + "/evaluation";
    public static final String EVALUATIONS = "evaluation";

    /** What of the course is of use in mission. */
    public static final String MISSION = "in-mission";

    private SurveysNavigation() {}

    /** The three questions on a module. */
    public static String evaluation(ModuleId module) {
        return LearningNavigation.of(module) + "/evaluation";
    }

    /** What a cohort says of the course. */
    public static String evaluation(CohortId cohort) {
        return CohortsNavigation.cohort(cohort) + "/evaluation";
    }

    /** What a cohort has gained. */
    public static String gain(CohortId cohort) {
        return CohortsNavigation.cohort(cohort) + "/before-and-after";
    }
}
