package org.beret.statistics;

import org.beret.shared.CountryCode;

/** Addresses of the views of figures; as patterns of the router, and as links. */
public final class StatisticsNavigation {

    public static final String COUNTRIES = "countries";
    public static final String COUNTRY = COUNTRIES + "/:country";
    public static final String QUESTIONS = "questions";

    /** How courses cover what they must teach. */
    public static final String COVERAGE = "coverage";

    /** The targets for the share of women. */
    public static final String TARGETS = "targets";

    private StatisticsNavigation() {}

    /** One police-contributing country. */
    public static String country(CountryCode country) {
        return COUNTRIES + "/" + country;
    }
}
