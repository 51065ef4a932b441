package org.beret.learning.measure;

import java.util.Optional;

/** Port: what another module offers the signed-in trainee on their first screen. */
public interface HomeOffer {

    /** Empty where there is nothing to offer now. */
    Optional<Offer> forMe();
}
