package org.beret.imports;

import java.util.Locale;

/** What a column of a file can hold. */
public enum ImportField {
    SERVICE_NUMBER,
    FAMILY_NAME,
    /** The second of two family names that stand in columns of their own. */
    SECOND_FAMILY_NAME,
    GIVEN_NAME,
    /** Family name and given name in one column; in place of those. */
    FULL_NAME,
    EMAIL,
    GENDER,
    CATEGORY,
    RANK,
    LANGUAGES,
    LANGUAGE,
    COUNTRY;

    /** Whether it is a column of the empty list that is filled in; the others are understood only. */
    public boolean isInTemplate() {
        return this != SECOND_FAMILY_NAME && this != FULL_NAME;
    }

    /** The key of its title; {@code .words} appended, of its synonyms. */
    public String key() {
        return "import.field." + label();
    }

    /** As the audit trail names the field. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
