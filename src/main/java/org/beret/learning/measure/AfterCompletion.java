package org.beret.learning.measure;

import java.util.Optional;
import org.beret.catalogue.ModuleId;

/** Port: what another module offers the signed-in trainee on the screens of a module that they have completed. */
public interface AfterCompletion {

    /** Empty where there is nothing to offer now. */
    Optional<Offer> of(ModuleId module);
}
