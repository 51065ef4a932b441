package org.beret.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. Services take the scope of their queries from here, so that no view can widen it. */
@Component
public class CurrentPerson {

    public Optional<SignedInPerson> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The person who is signed in.
     *
     * @throws AccessDeniedException if nobody is
     */
    public SignedInPerson require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /**
     * The training centre of the person who is signed in.
     *
     * @throws AccessDeniedException if the person belongs to none
     */
    public TrainingCentreId requireCentre() {
        var centre = require().centre();
        if (centre == null) {
            throw new AccessDeniedException("Not of a training centre");
        }
        return centre;
    }
}
