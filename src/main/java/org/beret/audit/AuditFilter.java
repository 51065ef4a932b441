package org.beret.audit;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/** A filter of the audit trail. For staff of a centre the service replaces the centre by their own. */
public record AuditFilter(Optional<TrainingCentreId> centre, Optional<String> action, Optional<PersonId> person) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
