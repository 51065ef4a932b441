package org.beret.audit;

import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/** Addresses of the audit trail: all of it, or filtered by the query parameters {@link #PERSON} and {@link #CENTRE}. */
public final class AuditNavigation {

    public static final String AUDIT = "audit";
    public static final String PERSON = "person";
    public static final String CENTRE = "centre";

    private AuditNavigation() {}

    /** What was done to a person or by them. */
    public static String person(PersonId person) {
        return AUDIT + "?" + PERSON + "=" + person;
    }

    /** What was done in a training centre. */
    public static String centre(TrainingCentreId centre) {
        return AUDIT + "?" + CENTRE + "=" + centre;
    }
}
