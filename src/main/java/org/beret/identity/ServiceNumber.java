package org.beret.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a police service identifies an officer, unique within the country. Stored as typed; equality
 * ignores spaces, hyphens and case.
 */
public record ServiceNumber(String value) {

    /** In characters. */
    public static final int LONGEST = 40;

    /**
     * Validates the number.
     *
     * @throws BusinessRuleViolation if it has no letter or digit, contains {@code @}, or is longer than
     *     {@value #LONGEST}
     */
    public ServiceNumber {
        value = InputText.line(value);
        HiddenSigns.refuse(value);
        var key = key(value);
        if (key.isEmpty() || value.contains("@") || value.length() > LONGEST || key.length() > LONGEST) {
            throw new BusinessRuleViolation("person.service-number.refused", LONGEST);
        }
    }

    /** The number in a text; empty if the text is blank. */
    public static Optional<ServiceNumber> ofText(@Nullable String text) {
        return Optional.ofNullable(text).filter(written -> !written.isBlank()).map(ServiceNumber::new);
    }

    /** What equality and the database compare. */
    public String key() {
        return key(value);
    }

    /** The key of a number as somebody typed it: NFKC, upper case, without spaces, hyphens and control characters. */
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
