package org.beret.people;

import org.beret.identity.PersonId;

/** The addresses of the screens about people, for links from here and from other modules. */
public final class PeopleNavigation {

    /** The trainees of a centre. */
    public static final String PEOPLE = "people";

    public static final String NEW = PEOPLE + "/new";
    public static final String PERSON = PEOPLE + "/:person";

    private PeopleNavigation() {}

    /** One trainee. */
    public static String person(PersonId person) {
        return PEOPLE + "/" + person;
    }
}
