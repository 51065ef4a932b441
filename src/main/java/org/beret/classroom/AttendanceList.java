package org.beret.classroom;

import java.util.List;
import java.util.Optional;
import org.beret.people.PersonProfile;

/**
 * Who attended a session, by name.
 *
 * @param gone how many attended who have left the centre since, or were erased; their names are not shown
 */
public record AttendanceList(ClassSession session, List<Entry> entries, int gone) {

    /** How many of those shown typed the code on the wall. */
    public long byCode() {
        return entries.stream()
                .filter(entry -> entry.attended()
                        && entry.attendance()
                                .filter(one -> one.means() == AttendanceMeans.CODE)
                                .isPresent())
                .count();
    }

    /**
     * A trainee of the centre.
     *
     * @param member whether they are in the cohort today; who has left it is listed if they attended
     * @param recordedBy the name of the colleague who recorded it, empty if it was nobody of the centre of today
     */
    public record Entry(PersonProfile person, boolean member, Optional<Attendance> attendance, String recordedBy) {

        public boolean attended() {
            return attendance.filter(one -> !one.struck()).isPresent();
        }
    }
}
