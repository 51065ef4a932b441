package org.beret.learning;

import java.time.LocalDate;
import java.util.Optional;

/** Port: the expiry of the signed-in trainee's certificate. Implemented by the module that issues certificates, shown by this one. */
public interface TrainingExpiry {

    /** Empty if there is no certificate, or it does not expire soon. */
    Optional<Ending> mine();

    /**
     * A certificate that expires soon or has expired.
     *
     * @param over whether it has expired
     * @param assigned whether the modules were assigned again
     * @param address of the view of the trainee's certificates
     */
    record Ending(LocalDate validUntil, boolean over, boolean assigned, String address) {}
}
