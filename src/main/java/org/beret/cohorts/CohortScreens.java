package org.beret.cohorts;

import java.util.List;

/** Port: screens of other modules about a cohort, as links on its own screens. */
public interface CohortScreens {

    /**
     * A link to another screen.
     *
     * @param address relative to the application's root
     * @param key of the text of the link
     */
    record Link(String address, String key) {}

    /** On the screen of the cohort. */
    default List<Link> about(CohortId cohort) {
        return List.of();
    }

    /** On the screen of its members: further ways to add people, such as an import. */
    default List<Link> ofAdmission(CohortId cohort) {
        return List.of();
    }
}
