package org.beret.shared;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * Normalizes text where it comes in, from forms, imports and requests: to Unicode NFC, so that a name typed on a Mac
 * equals the same name typed elsewhere, and without null characters, which PostgreSQL rejects.
 */
public final class InputText {

    /** White space of all scripts, non-breaking spaces, and the byte order mark, with which some files begin. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\uFEFF]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SPACES_OF_LINE =
            Pattern.compile("[\\s\\uFEFF&&[^\\n]]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private InputText() {}

    /** One line, such as a name: stripped, each run of white space a single space. */
    public static String line(String typed) {
        return SPACES.matcher(composed(typed)).replaceAll(" ").strip();
    }

    /** Text of several lines, such as a reason: the same within each line; line breaks stay. */
    public static String lines(String typed) {
        var text = LINE_BREAK.matcher(composed(typed)).replaceAll("\n");
        return SPACES_OF_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** NFC, with all white space as typed: for passwords. */
    public static String composed(CharSequence typed) {
        return Normalizer2.getNFCInstance().normalize(typed.toString().replace("\0", ""));
    }
}
