package org.beret.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The kind of a file by its first bytes; its name is not trusted. */
enum FileKind {
    WORKBOOK,
    OLD_OR_LOCKED,
    WEB_PAGE,
    TEXT,
    BINARY;

    private static final int SAMPLE = 4096;
    /** Text of another kind under the name of a list: PDF, RTF, PostScript. */
    private static final Pattern OTHER_TEXT = Pattern.compile("%PDF-|\\{\\\\rtf|%!PS");
    /** Behind a byte order mark and white space. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)(?:\\u00EF\\u00BB\\u00BF)?\\s*<(?:!doctype|html|head|body|table|meta|style|\\?xml|!--)");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The Compound File Binary format: XLS, and encrypted XLSX. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static FileKind of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var start = content.readNBytes(SAMPLE);
            if (startsWith(start, ZIP)) {
                return WORKBOOK;
            }
            if (startsWith(start, COMPOUND)) {
                return OLD_OR_LOCKED;
            }
            return TextEncoding.isText(start) ? ofText(start) : BINARY;
        }
    }

    private static FileKind ofText(byte[] start) {
        var text = new String(start, ISO_8859_1);
        if (OTHER_TEXT.matcher(text).lookingAt()) {
            return BINARY;
        }
        return MARKUP.matcher(text).lookingAt() ? WEB_PAGE : TEXT;
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
