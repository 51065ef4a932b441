package org.beret.learning.calendar;

import org.beret.texts.TextsIn;

/** Port: the days of the signed-in trainee. Implemented by the module that knows their departures, too. */
public interface TrainingCalendar {

    /** Due dates and departures as a calendar file (RFC 5545). */
    byte[] mine(TextsIn texts);
}
