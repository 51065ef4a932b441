package org.beret.statistics;

/**
 * The attribute by which figures are broken down. Only gender and category are crossed, because targets for women are set per
 * category; every further crossing would need more suppression.
 */
public enum Breakdown {
    NONE,
    GENDER,
    CATEGORY,
    GENDER_AND_CATEGORY,
    LANGUAGE,
    CENTRE;

    /** The only value of {@link #NONE}. */
    public static final String ALL = "ALL";
}
