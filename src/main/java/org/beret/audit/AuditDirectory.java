package org.beret.audit;

import java.util.Collection;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/**
 * Looks up, many at a time, what audit entries hold by id. The module that keeps people implements it; ids that it does not know
 * are missing from its answers.
 */
public interface AuditDirectory {

    /** Names as lists show them, family name first. An erased person has an empty one. */
    Map<PersonId, String> names(Collection<PersonId> people);

    /** The centre that each of these people belongs to today; who belongs to none is left out. */
    Map<PersonId, TrainingCentreId> centres(Collection<PersonId> people);

    /** Names of training centres. */
    Map<TrainingCentreId, String> centreNames(Collection<TrainingCentreId> centres);
}
