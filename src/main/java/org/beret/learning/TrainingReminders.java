package org.beret.learning;

import java.time.LocalDate;
import java.util.Optional;

/** Port: reminders to the signed-in trainee. Implemented by the module that sends reminders, shown by this one. */
public interface TrainingReminders {

    /** The last reminder, unless it was acknowledged. */
    Optional<Reminder> open();

    /** Acknowledges all reminders so far. */
    void acknowledge();

    /**
     * A reminder by a training centre.
     *
     * @param words the centre's own; empty without
     */
    record Reminder(String centre, LocalDate remindedOn, String words) {}
}
