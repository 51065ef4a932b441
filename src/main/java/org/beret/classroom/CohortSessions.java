package org.beret.classroom;

import java.time.ZoneId;
import java.util.List;
import org.beret.cohorts.CohortId;

/**
 * All sessions of a cohort, the earliest first.
 *
 * @param closed whether the cohort is put away
 * @param zone the time zone of the centre
 */
public record CohortSessions(
        CohortId cohort, String cohortName, boolean closed, ZoneId zone, List<ClassSession> sessions) {}
