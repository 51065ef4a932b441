package org.beret.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.shared.LocalizedText;

/** Port: the certificate of the signed-in trainee. Implemented by the module that issues certificates, shown by this one. */
public interface TrainingCertificate {

    /** The one that is valid longest; without a valid one, the one that was valid last. Empty if there never was one. */
    Optional<Held> mine();

    /** The modules that a certificate needs, in the order of the courses, with what the trainee has of each, whether they hold one or not. */
    List<Needed> needed();

    /**
     * A certificate as its holder has to know of it.
     *
     * @param day the last on which it is valid, or that on which it was revoked; in UTC
     * @param reason why it was revoked, else empty
     * @param renewed whether the modules were assigned again
     * @param address of the screen with the trainee's certificates
     */
    record Held(State state, LocalDate day, String reason, boolean renewed, String address) {}

    /** A module that a certificate needs; without {@code had}, it is still to be completed. */
    record Needed(ModuleId module, LocalizedText title, Optional<Had> had) {}

    /** Where a module was completed that counts for a certificate. */
    enum Had {
        HERE,
        ELSEWHERE
    }

    /** Whether a certificate is good for anything, and for how long. */
    enum State {
        VALID,
        EXPIRING,
        EXPIRED,
        REVOKED
    }
}
