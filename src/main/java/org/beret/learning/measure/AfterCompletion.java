package org.beret.learning.measure;

import java.util.Optional;
import org.beret.catalogue.ModuleId;

/** Port: what another module offers the signed-in trainee on the screens of a module that they have completed. */
public interface AfterCompletion {

    /** Empty where there is nothing to offer now. */
    Optional<Offer> of(ModuleId module);

    /**
     * A screen to go to.
     *
     * @param title key of the heading
     * @param about key of a sentence
     * @param address relative to the application's root
     * @param action key of the text of the link
     */
    record Offer(String title, String about, String address, String action) {}
}
