package org.beret.learning.calendar;

import java.util.List;
import org.beret.texts.TextsIn;

/** Port: the classroom sessions and supervised quizzes of the signed-in trainee. Implemented by the module that plans them, shown by this one. */
public interface TrainingSessions {

    /** Those that are not over, the next one first. */
    List<Planned> coming(TextsIn texts);

    /**
     * A session, as it is written.
     *
     * @param when day and time where the centre is
     * @param place may be empty
     * @param ledBy may be empty
     * @param attend where to type what the room shows; empty while nothing is good
     * @param attendKey the key of what that is called
     */
    record Planned(
            String subject,
            String when,
            String place,
            String ledBy,
            boolean attended,
            String attend,
            String attendKey) {}
}
