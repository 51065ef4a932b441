package org.beret.cohorts.calendar;

import java.time.Instant;
import java.util.List;
import org.beret.cohorts.CohortId;
import org.beret.texts.TextsIn;

/** Port: what is held at a time of day. Implemented by the module that plans it, written into calendar files by this one. */
public interface CalendarSessions {

    /**
     * Something with a beginning and an end.
     *
     * @param uid stays the same when it moves or is cancelled, so that a calendar that reads the file again follows
     * @param place may be empty
     */
    record Slot(String uid, Instant begins, Instant ends, String summary, String place, boolean cancelled) {}

    /** Of a cohort of the signed-in person's centre. */
    List<Slot> of(CohortId cohort, TextsIn texts);

    /** Of the signed-in trainee. */
    List<Slot> mine(TextsIn texts);
}
