package org.beret.learning;

import java.time.Instant;
import java.util.Optional;

/** Whether the signed-in trainee's centre reminded them. Whoever reminds implements it; learning only shows it. */
public interface TrainingReminders {

    /** The last reminder of the signed-in trainee, unless they have said that they understood. */
    Optional<Reminder> open();

    /** The signed-in trainee has understood all reminders so far. */
    void understood();

    /** A reminder by a training centre. */
    record Reminder(String centre, Instant remindedAt) {}
}
