package org.beret.audit;

import java.util.Collection;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/**
 * Port: resolves the ids of audit entries to names, in batches. The module people implements it. Unknown ids are
 * missing from the maps.
 */
public interface AuditDirectory {

    /** Names, family name first; empty for an erased person. */
    Map<PersonId, String> names(Collection<PersonId> people);

    /** The current training centre of each person; coordinators and administrators have none. */
    Map<PersonId, TrainingCentreId> centres(Collection<PersonId> people);

    Map<TrainingCentreId, String> centreNames(Collection<TrainingCentreId> centres);
}
