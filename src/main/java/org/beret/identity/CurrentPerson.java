package org.beret.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The signed-in person of the request. Services scope their queries by it, so that no view can widen what a person
 * sees.
 */
@Component
public class CurrentPerson {

    /** Empty if nobody is signed in. */
    public Optional<SignedInPerson> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The signed-in person.
     *
     * @throws AccessDeniedException if nobody is signed in
     */
    public SignedInPerson require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /**
     * The training centre of the signed-in person.
     *
     * @throws AccessDeniedException if nobody is signed in, or they belong to no centre
     */
    public TrainingCentreId requireCentre() {
        var centre = require().centre();
        if (centre == null) {
            throw new AccessDeniedException("Not of a training centre");
        }
        return centre;
    }
}
