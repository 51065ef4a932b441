package org.beret.imports;

import java.util.Locale;

/** What a column of a list of people can say. */
public enum ImportField {
    SERVICE_NUMBER,
    FAMILY_NAME,
    GIVEN_NAME,
    EMAIL,
    GENDER,
    CATEGORY,
    RANK,
    LANGUAGES,
    LANGUAGE,
    COUNTRY;

    /** Without these nobody can be imported. */
    public boolean isRequired() {
        return this == SERVICE_NUMBER || this == FAMILY_NAME;
    }

    /** The key of its title; the same with {@code .words} has what else people call it. */
    public String key() {
        return "import.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
