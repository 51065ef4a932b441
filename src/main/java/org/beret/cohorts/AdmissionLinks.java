package org.beret.cohorts;

import java.util.List;

/** Port: further ways of adding people to a cohort, such as an import, as links on the screen of its members. */
public interface AdmissionLinks {

    /**
     * A link to another screen.
     *
     * @param address relative to the application's root
     * @param key of the text of the link
     */
    record Link(String address, String key) {}

    /** The ways to add people to this cohort. */
    List<Link> of(CohortId cohort);
}
