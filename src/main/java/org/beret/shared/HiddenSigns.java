package org.beret.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * Finds characters in a name or other text that nobody sees and that let it pass for another: control characters, those that
 * turn the direction of writing, and those without width. Joiners (U+200C, U+200D) between letters of a script that is
 * written with them, and variation selectors behind Han or Mongolian letters, belong to the name.
 */
public final class HiddenSigns {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLANK_BRAILLE = 0x2800;

    private static final Set<UnicodeScript> JOINED = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER);

    private static final Set<UnicodeScript> VARIED = Set.of(UnicodeScript.HAN, UnicodeScript.MONGOLIAN);

    private HiddenSigns() {}

    /** Whether there is one; line breaks are none. */
    public static boolean isIn(String text) {
        var signs = text.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            var before = i == 0 ? UnicodeScript.COMMON : UnicodeScript.of(signs[i - 1]);
            var after = i + 1 == signs.length ? UnicodeScript.COMMON : UnicodeScript.of(signs[i + 1]);
            if (isHidden(signs[i], before, after)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses texts that people have entered.
     *
     * @throws BusinessRuleViolation if there is one in any of them
     */
    public static void refuse(String... texts) {
        if (Arrays.stream(texts).anyMatch(HiddenSigns::isIn)) {
            throw new BusinessRuleViolation("text.refused.hidden-sign");
        }
    }

    private static boolean isHidden(int sign, UnicodeScript before, UnicodeScript after) {
        if (sign == NON_JOINER || sign == JOINER) {
            return !JOINED.contains(before) || before != after;
        }
        if (UCharacter.hasBinaryProperty(sign, UProperty.VARIATION_SELECTOR)) {
            return !VARIED.contains(before);
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                sign == BLANK_BRAILLE || UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
