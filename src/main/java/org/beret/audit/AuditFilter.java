package org.beret.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/**
 * A filter of the audit trail. For staff of a centre the service replaces the centre by their own.
 *
 * @param person to whom it was done, or who did it
 * @param name part of the name of such a person
 * @param from the first day, in UTC
 * @param until the last day, in UTC
 */
public record AuditFilter(
        Optional<TrainingCentreId> centre,
        Optional<String> action,
        Optional<PersonId> person,
        Optional<String> name,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** A filter without a name and of any day. */
    public AuditFilter(Optional<TrainingCentreId> centre, Optional<String> action, Optional<PersonId> person) {
        this(centre, action, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    AuditFilter of(TrainingCentreId own) {
        return new AuditFilter(Optional.of(own), action, person, name, from, until);
    }

    /** Another person, and any name. */
    public AuditFilter about(PersonId wanted) {
        return new AuditFilter(centre, Optional.empty(), Optional.of(wanted), Optional.empty(), from, until);
    }
}
