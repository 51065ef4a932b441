package org.beret.cohorts;

import java.util.List;

/** Links from a cohort's members to other ways of adding people to it; a module that offers one implements it. */
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
