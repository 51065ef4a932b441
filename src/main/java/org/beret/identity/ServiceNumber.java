package org.beret.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.beret.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a police service knows its officer; together with the country it names one person. It is shown as it
 * was written, and is the same number whatever spaces, hyphens and size of letters were used.
 */
public record ServiceNumber(String value) {

    /** The longest number, in signs. */
    public static final int LONGEST = 40;

    /**
     * Refuses a number that tells nobody apart.
     *
     * @throws BusinessRuleViolation if nothing is left to tell people apart by, or more than {@value #LONGEST} signs
     */
    public ServiceNumber {
        value = value.strip();
        var key = key(value);
        if (key.isEmpty()
                || value.contains("@")
                || value.contains("\0")
                || value.length() > LONGEST
                || key.length() > LONGEST) {
            throw new BusinessRuleViolation("person.service-number.refused", LONGEST);
        }
    }

    /** The number that was written, if any was. */
    public static Optional<ServiceNumber> ofText(@Nullable String text) {
        return Optional.ofNullable(text).filter(written -> !written.isBlank()).map(ServiceNumber::new);
    }

    /** What makes it this number and no other: letters in capitals, without spaces and hyphens. */
    public String key() {
        return key(value);
    }

    /** What makes a number that somebody wrote the same as another: letters in capitals, without spaces and hyphens. */
    public static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cc}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceNumber(String otherValue)
                && key(otherValue).equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
