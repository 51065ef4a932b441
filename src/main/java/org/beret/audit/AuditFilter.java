package org.beret.audit;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/** Which entries of the audit trail to list. A centre sees its own whatever it asks for. */
public record AuditFilter(Optional<TrainingCentreId> centre, Optional<String> act, Optional<PersonId> person) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
