package org.beret.audit;

import java.util.Collection;
import java.util.List;
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

    /** People in whose name this text occurs, or whose sign-in name it is; at most so many. */
    List<PersonId> named(String text, int limit);

    /** The current training centre of each person; coordinators and administrators have none. */
    Map<PersonId, TrainingCentreId> centres(Collection<PersonId> people);

    Map<TrainingCentreId, String> centreNames(Collection<TrainingCentreId> centres);
}
