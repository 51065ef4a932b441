package org.beret.statistics;

/** By what the persons of a figure are told apart. Only gender and category may be crossed: the targets for women are given per category. */
public enum Breakdown {
    NONE,
    GENDER,
    CATEGORY,
    GENDER_AND_CATEGORY,
    LANGUAGE,
    CENTRE
}
