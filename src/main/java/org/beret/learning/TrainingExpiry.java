package org.beret.learning;

import java.time.LocalDate;
import java.util.Optional;

/** Until when the training of the signed-in trainee counts. Whoever issues certificates implements it; learning only shows it. */
public interface TrainingExpiry {

    /** None if it counts for long enough, or nothing was certified yet. */
    Optional<Ending> mine();

    /**
     * The training counts until a day that is near or over.
     *
     * @param assigned whether the modules were assigned anew
     * @param address of the view of the trainee's certificates
     */
    record Ending(LocalDate validUntil, boolean over, boolean assigned, String address) {}
}
