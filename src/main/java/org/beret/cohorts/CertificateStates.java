package org.beret.cohorts;

import java.util.Collection;
import java.util.Map;
import org.beret.identity.PersonId;

/**
 * Port: the state of trainees' certificates, implemented by the module that issues them. Without an implementation no screen shows
 * certificates.
 */
public interface CertificateStates {

    /** Where a person stands with their certificate. */
    enum State {
        NONE,
        CERTIFIED,
        EXPIRING,
        EXPIRED;

        /** Whether the person holds a certificate that is valid today. */
        public boolean isValid() {
            return this == CERTIFIED || this == EXPIRING;
        }
    }

    /** The state of each of these people, with as few queries as one; people left out have none. */
    Map<PersonId, State> of(Collection<PersonId> people);
}
