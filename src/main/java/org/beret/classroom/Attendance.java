package org.beret.classroom;

import java.time.Instant;
import org.beret.identity.PersonId;

/**
 * That somebody attended a session.
 *
 * @param by who recorded it
 * @param struck whether it came by code and the centre says that they did not attend
 * @param everStruck whether that was so at any time, also if they attended after all
 */
public record Attendance(
        PersonId person, AttendanceMeans means, Instant at, PersonId by, boolean struck, boolean everStruck) {

    /** Whether a code would bring it back if it were only removed. */
    boolean cameByCode() {
        return means == AttendanceMeans.CODE || everStruck;
    }
}
