package org.beret.shared;

/** A country by its ISO 3166-1 alpha-2 code in upper case, for example {@code SN}. */
public record CountryCode(String value) {

    public CountryCode {
        if (!value.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a country code of two capital letters: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
