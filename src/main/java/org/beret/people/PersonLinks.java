package org.beret.people;

import java.util.List;
import org.beret.identity.PersonId;

/** Links from the screens about people to screens of modules that people do not depend on; such a module implements it. */
public interface PersonLinks {

    /**
     * A link to another screen.
     *
     * @param address relative to the application's root
     * @param key of the text of the link, which takes the name of what it leads to
     */
    record Link(String address, String key, String name) {}

    /** Where else the signed-in person finds this trainee of their centre. */
    default List<Link> ofTrainee(PersonId trainee) {
        return List.of();
    }

    /** Other ways to add people. */
    default List<Link> ofAdding() {
        return List.of();
    }
}
