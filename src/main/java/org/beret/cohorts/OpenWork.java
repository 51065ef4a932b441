package org.beret.cohorts;

import java.util.Optional;

/** Port: open work of the signed-in person's centre that another module knows of, for the overview of the centre. */
public interface OpenWork {

    /** Empty where there is none. */
    Optional<Work> ofMyCentre();

    /**
     * Something to do.
     *
     * @param key of the sentence, which takes how many
     * @param address of the screen where it is done
     */
    record Work(String key, int count, String address) {}
}
