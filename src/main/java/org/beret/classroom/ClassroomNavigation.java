package org.beret.classroom;

import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;

/** Addresses of the views of classroom sessions; as patterns of the router, and as links. */
public final class ClassroomNavigation {

    public static final String SESSIONS = CohortsNavigation.COHORT + "/sessions";
    public static final String NEW = SESSIONS + "/new";
    public static final String SESSION = SESSIONS + "/:session";
    public static final String EDIT = SESSION + "/edit";

    public static final String CODE = SESSION + "/code";

    /** Where a trainee types the code on the wall. */
    public static final String ATTEND = "attend";

    /** The name of the code in the query of {@link #ATTEND}. */
    public static final String CODE_PARAMETER = "code";

    private ClassroomNavigation() {}

    /** All sessions of a cohort. */
    public static String sessions(CohortId cohort) {
        return CohortsNavigation.cohort(cohort) + "/sessions";
    }

    /** Planning one. */
    public static String plan(CohortId cohort) {
        return sessions(cohort) + "/new";
    }

    /** Who attended it. */
    public static String session(ClassSession session) {
        return sessions(session.cohort()) + "/" + session.id();
    }

    /** Its details. */
    public static String edit(ClassSession session) {
        return session(session) + "/edit";
    }

    /** The code for the wall of the room. */
    public static String code(ClassSession session) {
        return session(session) + "/code";
    }

    /** Where a trainee finds this code typed already. */
    public static String attend(String code) {
        return ATTEND + "?" + CODE_PARAMETER + "=" + code;
    }
}
