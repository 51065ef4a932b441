package org.beret.identity;

import java.time.ZoneId;

/** Port: the time zone of a training centre. Implemented by the module that keeps centres. */
public interface CentreZones {

    /** UTC if there is no such centre. */
    ZoneId of(TrainingCentreId centre);
}
