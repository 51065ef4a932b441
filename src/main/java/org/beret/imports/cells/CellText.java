package org.beret.imports.cells;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.tabular.TableRow;

/** What is wrong with the text of a cell, whatever it is about. */
public final class CellText {

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern CUT_OFF = Pattern.compile("#{3,}");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CellText() {}

    /** The key of the sentence that says how to mend it; empty if nothing is wrong. */
    public static Optional<String> problem(String written) {
        if (written.equals(TableRow.NOT_CALCULATED)) {
            return Optional.of("import.problem.not-calculated");
        }
        if (ERRORS.contains(written) || CUT_OFF.matcher(written).matches()) {
            return Optional.of("import.problem.formula-error");
        }
        if (written.indexOf('\uFFFD') >= 0 || isUtf8ReadAsAnother(written)) {
            return Optional.of("import.problem.letters");
        }
        return CONTROL.matcher(written).find() || HiddenSigns.isIn(InputText.line(written))
                ? Optional.of("import.problem.line-break")
                : Optional.empty();
    }

    /** Núñez that became NÃºÃ±ez before it came here. */
    private static boolean isUtf8ReadAsAnother(String written) {
        if (written.chars().allMatch(sign -> sign < 0x80)) {
            return false;
        }
        try {
            var bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(written));
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException it) {
            return false;
        }
    }

    /** Without white space around it, also non-breaking spaces. */
    public static String trimmed(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Letters and digits only, in lower case, without accents. */
    public static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
