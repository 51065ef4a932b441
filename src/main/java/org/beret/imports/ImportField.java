package org.beret.imports;

import java.util.Locale;

/** What a column of a file can hold. */
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

    /** Whether a file without it is refused. */
    public boolean isRequired() {
        return this == SERVICE_NUMBER || this == FAMILY_NAME;
    }

    /** The key of its title; {@code .words} appended, of its synonyms. */
    public String key() {
        return "import.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
