package org.beret.statistics;

import org.beret.shared.CountryCode;

/** Addresses of the views of figures; as patterns of the router, and as links. */
public final class StatisticsNavigation {

    /** Who is ready to deploy, of all countries. */
    public static final String READY = "ready";

    /** Who of one country is. */
    public static final String READY_COUNTRY = READY + "/:country";

    public static final String COUNTRIES = "countries";
    public static final String COUNTRY = COUNTRIES + "/:country";
    public static final String QUESTIONS = "questions";

    /** How courses cover what they must teach. */
    public static final String COVERAGE = "coverage";

    /** The targets for the share of women. */
    public static final String TARGETS = "targets";

    private StatisticsNavigation() {}

    /** Who of one country is ready to deploy. */
    public static String ready(CountryCode country) {
        return READY + "/" + country;
    }

    /** One police-contributing country. */
    public static String country(CountryCode country) {
        return COUNTRIES + "/" + country;
    }
}
