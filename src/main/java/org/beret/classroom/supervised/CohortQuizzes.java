package org.beret.classroom.supervised;

import java.time.ZoneId;
import java.util.List;
import org.beret.cohorts.CohortId;

/**
 * All supervised quizzes of a cohort, the earliest first.
 *
 * @param closed whether the cohort is put away
 * @param zone the time zone of the centre
 */
public record CohortQuizzes(
        CohortId cohort, String cohortName, boolean closed, ZoneId zone, List<SupervisedQuiz> quizzes) {}
