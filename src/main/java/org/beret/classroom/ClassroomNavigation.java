package org.beret.classroom;

import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;

/** Addresses of the views of classroom sessions and supervised quizzes; as patterns of the router, and as links. */
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

    public static final String QUIZZES = CohortsNavigation.COHORT + "/supervised";
    public static final String NEW_QUIZ = QUIZZES + "/new";
    public static final String QUIZ = QUIZZES + "/:quiz";
    public static final String EDIT_QUIZ = QUIZ + "/edit";

    /** What the board of the room shows. */
    public static final String BOARD = QUIZ + "/board";

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

    /** All supervised quizzes of a cohort. */
    public static String quizzes(CohortId cohort) {
        return CohortsNavigation.cohort(cohort) + "/supervised";
    }

    /** Planning one. */
    public static String planQuiz(CohortId cohort) {
        return quizzes(cohort) + "/new";
    }

    /** Who takes it. */
    public static String quiz(SupervisedQuiz quiz) {
        return quizzes(quiz.cohort()) + "/" + quiz.id();
    }

    /** When it is and of what. */
    public static String edit(SupervisedQuiz quiz) {
        return quiz(quiz) + "/edit";
    }

    /** The word for the board of the room. */
    public static String board(SupervisedQuiz quiz) {
        return quiz(quiz) + "/board";
    }

    /** Where a trainee finds this code typed already. */
    public static String attend(String code) {
        return ATTEND + "?" + CODE_PARAMETER + "=" + code;
    }
}
