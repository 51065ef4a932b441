package org.beret.learning;

import java.util.Optional;

/** Port: what another module has to tell the signed-in trainee on the first screen. */
public interface TrainingNews {

    /** Empty where there is nothing new. */
    Optional<News> latest();

    /**
     * Something new.
     *
     * @param key of the sentence, which takes how many
     * @param address of the screen that shows it
     */
    record News(String key, int count, String address) {}
}
