package org.beret.identity;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern NOT_COMPARED = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cc}\\p{Cf}]");

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
        if (key.isEmpty() || key.contains("@") || value.length() > LONGEST || key.length() > LONGEST) {
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

    /**
     * The key of a number as somebody typed it: upper case of its NFKC case folding, without spaces, hyphens and control
     * characters. The key of a key is itself: upper case alone would make two of an ß and of its capital letter.
     */
    public static String key(String written) {
        var compared = NOT_COMPARED.matcher(FOLDING.normalize(written)).replaceAll("");
        // Again, for what now stands beside another sign
        return FOLDING.normalize(compared).toUpperCase(Locale.ROOT);
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
