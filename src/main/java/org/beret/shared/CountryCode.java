package org.beret.shared;

import java.util.Locale;
import java.util.Set;

/** An ISO 3166-1 alpha-2 country code in upper case, for example {@code SN}. */
public record CountryCode(String value) {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public CountryCode {
        if (!value.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a country code of two capital letters: " + value);
        }
    }

    /**
     * Checks a code from outside against ISO 3166-1.
     *
     * @throws UnknownId if ISO 3166-1 has no such code
     */
    public static CountryCode known(String code) {
        if (!CODES.contains(code)) {
            throw new UnknownId(code);
        }
        return new CountryCode(code);
    }

    @Override
    public String toString() {
        return value;
    }
}
