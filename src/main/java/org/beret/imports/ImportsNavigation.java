package org.beret.imports;

import org.beret.cohorts.CohortId;

/** The addresses of the screens that import lists of people, for links from here and from other modules. */
public final class ImportsNavigation {

    /** Where a list is sent from, and where the latest imports are. */
    public static final String IMPORTS = "import";

    public static final String IMPORT = IMPORTS + "/:import";

    /** The query parameter that names the cohort that the people are for. */
    public static final String COHORT = "cohort";

    private ImportsNavigation() {}

    /** One import. */
    public static String of(ImportId id) {
        return IMPORTS + "/" + id;
    }

    /** One import, at a page of its problems, from 1. */
    public static String problems(ImportId id, int page) {
        return of(id) + "?page=" + page;
    }

    /** Where a list is sent from whose people join a cohort. */
    public static String into(CohortId cohort) {
        return IMPORTS + "?" + COHORT + "=" + cohort;
    }
}
