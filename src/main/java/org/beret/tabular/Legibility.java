package org.beret.tabular;

import static java.lang.Character.isLetter;
import static java.lang.Character.isLowerCase;
import static java.lang.Character.isUpperCase;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * How much text that is not ASCII looks like names and titles of columns: letters of one script, capitals at the start of words or
 * throughout, letters that French, Spanish and their neighbours use. A wrong encoding gives signs within words, capitals after
 * small letters, and mixtures of scripts.
 */
final class Legibility {

    private static final String FREQUENT = "éèêëàâäçîïôöùûüñáíóúãõœ";
    /** Of Icelandic only: where Turkish is read as Western European. */
    private static final String RARE = "ðþ";

    private static final String TURKISH = "ğışİ";
    private static final String USUAL_SIGNS = "’‘–—…\u00A0";
    private static final String NUMBER_SIGNS = "°º";

    private static final double UNREADABLE = -20;
    private static final double WRONG = -6;
    private static final double UNUSUAL = -3;

    private Legibility() {}

    /** The average of all characters that are not ASCII, from -20 to 3. */
    static double of(List<String> texts) {
        var sum = 0.0;
        var count = 0;
        for (var text : texts) {
            for (var position = 0; position < text.length(); position++) {
                if (text.charAt(position) >= 0x80) {
                    sum += of(text, position);
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double of(String text, int position) {
        var sign = text.charAt(position);
        var before = position == 0 ? ' ' : text.charAt(position - 1);
        var after = position + 1 == text.length() ? ' ' : text.charAt(position + 1);
        if (sign == '\uFFFD' || Character.isISOControl(sign) || !Character.isDefined(sign)) {
            return UNREADABLE;
        }
        if (isOfWord(sign) && mixesScripts(text, position)) {
            return WRONG;
        }
        return isLetter(sign) ? letter(sign, before, after) : sign(sign, before, after);
    }

    private static double letter(char sign, char before, char after) {
        var isAfterSmall = isUpperCase(sign) && isLowerCase(before);
        var isBeforeCapital = isLowerCase(sign) && isUpperCase(after);
        if (isAfterSmall || isBeforeCapital) {
            return WRONG;
        }
        if (UnicodeScript.of(sign) == UnicodeScript.LATIN) {
            return latin(sign, before);
        }
        // Names in small letters throughout are rarer than in capitals throughout.
        return isLowerCase(sign) && !isLetter(before) ? 1 : isUsual(sign) ? 2 : 0.5;
    }

    private static double latin(char sign, char before) {
        if (before >= 0x80 && isLetter(before)) {
            return UNUSUAL;
        }
        var small = Character.toLowerCase(sign);
        if (FREQUENT.indexOf(small) >= 0) {
            return 3;
        }
        return TURKISH.indexOf(small) >= 0 ? 1.5 : sign < 0x180 && RARE.indexOf(small) < 0 ? 1 : 0;
    }

    /** Of Cyrillic letters those of Russian are the usual ones. */
    private static boolean isUsual(char sign) {
        return UnicodeScript.of(sign) != UnicodeScript.CYRILLIC || (sign >= '\u0410' && sign <= '\u0451');
    }

    private static double sign(char sign, char before, char after) {
        if (NUMBER_SIGNS.indexOf(sign) >= 0) {
            return before == 'N' || before == 'n' || before == '.' || Character.isDigit(before) ? 2 : UNUSUAL;
        }
        if (USUAL_SIGNS.indexOf(sign) >= 0) {
            return 1;
        }
        if (Character.getType(sign) == Character.NON_SPACING_MARK && isLetter(before)) {
            return UnicodeScript.of(before) == UnicodeScript.LATIN ? UNUSUAL : 1;
        }
        return isLetter(before) || isLetter(after) ? WRONG : UNUSUAL;
    }

    private static boolean isOfWord(char sign) {
        return isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** Whether the word around the position has letters of two scripts, however many letters and marks are between. */
    private static boolean mixesScripts(String text, int position) {
        var begin = position;
        while (begin > 0 && isOfWord(text.charAt(begin - 1))) {
            begin--;
        }
        var end = position;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end)
                        .codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(script -> script != UnicodeScript.INHERITED)
                        .distinct()
                        .count()
                > 1;
    }
}
