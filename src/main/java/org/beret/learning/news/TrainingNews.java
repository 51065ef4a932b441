package org.beret.learning.news;

import java.time.Instant;
import java.util.List;
import org.beret.identity.PersonId;

/** Port: what of a trainee's training changed in another module. */
public interface TrainingNews {

    /** What happened after a moment, in no order. */
    List<News> since(PersonId person, Instant moment);
}
