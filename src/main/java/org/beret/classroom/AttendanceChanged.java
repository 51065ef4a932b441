package org.beret.classroom;

import java.util.List;
import org.beret.identity.PersonId;

/**
 * Event: these people may have attended as many sessions as their cohorts ask for. Listeners ask {@link AttendedSessions} how it is by now.
 */
public record AttendanceChanged(List<PersonId> people) {}
