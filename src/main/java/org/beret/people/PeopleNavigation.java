package org.beret.people;

import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;

/** Addresses of the views of people and training centres; as patterns of the router, and as links. */
public final class PeopleNavigation {

    /** The trainees of the signed-in person's centre. */
    public static final String PEOPLE = "people";

    public static final String NEW = PEOPLE + "/new";
    public static final String PERSON = PEOPLE + "/:person";

    /** The slips of the signed-in person's centre that can be printed. */
    public static final String SLIPS = "slips";

    /** The staff of the signed-in person's centre. */
    public static final String COLLEAGUES = "colleagues";

    public static final String CENTRES = "centres";
    public static final String CENTRE = CENTRES + "/:centre";
    public static final String CONTRIBUTING_COUNTRIES = "contributing-countries";
    public static final String UNITED_NATIONS_STAFF = "united-nations-staff";

    /** The signed-in person's own account. */
    public static final String ACCOUNT = "account";

    private PeopleNavigation() {}

    /** One trainee. */
    public static String person(PersonId person) {
        return PEOPLE + "/" + person;
    }

    /** One training centre. */
    public static String centre(TrainingCentreId centre) {
        return CENTRES + "/" + centre;
    }
}
