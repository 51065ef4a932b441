package org.beret.cohorts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.beret.catalogue.ModuleId;
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
        EXPIRED,
        /** All they had were declared void. */
        REVOKED;

        /** Whether the person holds a certificate that is valid today. */
        public boolean isValid() {
            return this == CERTIFIED || this == EXPIRING;
        }

        /** Whether the modules have to be taken again. */
        public boolean isToBeRenewed() {
            return this == EXPIRING || this == EXPIRED || this == REVOKED;
        }
    }

    /** The state of each of these people, with as few queries as one; people left out have none. */
    Map<PersonId, State> of(Collection<PersonId> people);

    /** The number of the certificate of each of these people that is valid longest; who has none is left out. */
    Map<PersonId, String> numbers(Collection<PersonId> people);

    /** Those of these people for whom a certificate from elsewhere counts for this module today: no cohort need ask it of them. */
    default Set<PersonId> completedElsewhere(Collection<PersonId> people, ModuleId module) {
        return Set.of();
    }

    /**
     * Has a person of the signed-in person's centre take the modules of what has to be renewed again.
     *
     * @throws org.beret.shared.BusinessRuleViolation if nothing has to be, or the due date needs a yes
     */
    void takeAgain(PersonId person, DueDate due);
}
