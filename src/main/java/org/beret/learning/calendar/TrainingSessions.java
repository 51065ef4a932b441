package org.beret.learning.calendar;

import java.util.List;
import org.beret.texts.TextsIn;

/** Port: the classroom sessions of the signed-in trainee. Implemented by the module that plans them, shown by this one. */
public interface TrainingSessions {

    /** Those that are not over, the next one first. */
    List<Planned> coming(TextsIn texts);

    /**
     * A session, as it is written.
     *
     * @param when day and time where the centre is
     * @param place may be empty
     * @param ledBy may be empty
     * @param attend where to type the code on the wall; empty while none is good
     */
    record Planned(String subject, String when, String place, String ledBy, boolean attended, String attend) {}
}
