package org.beret.classroom;

import java.time.Instant;
import org.beret.identity.PersonId;

/**
 * That somebody attended a session.
 *
 * @param by who recorded it
 * @param struck whether it came by code and the centre says that they did not attend
 */
public record Attendance(PersonId person, AttendanceMeans means, Instant at, PersonId by, boolean struck) {}
