package org.beret.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** The kind of a file by its content; its name is not trusted. */
enum FileKind {
    XLSX,
    ODS,
    /** Compound File Binary: XLS, and workbooks with a password. */
    COMPOUND,
    WEB_PAGE,
    TEXT,
    BINARY;

    private static final int SAMPLE = 4096;
    /** Text of another kind under the name of a list: PDF, RTF, PostScript, a web page packed for mail. */
    private static final Pattern OTHER_TEXT = Pattern.compile("%PDF-|\\{\\\\rtf|%!PS|MIME-Version:");
    /** Behind a byte order mark and white space. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)(?:\\u00EF\\u00BB\\u00BF|\\u00FF\\u00FE|\\u00FE\\u00FF)?\\s*"
                    + "<(?:!doctype|html|head|title|body|table|tr|div|center|h[1-6]|meta|link|style|script|\\?xml|!--)");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static FileKind of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var start = content.readNBytes(SAMPLE);
            if (startsWith(start, ZIP)) {
                return ofArchive(file);
            }
            if (startsWith(start, OLE)) {
                return COMPOUND;
            }
            return TextEncoding.isText(start) ? ofText(start) : BINARY;
        }
    }

    private static FileKind ofArchive(Path file) throws IOException {
        try (var archive = Archive.open(file)) {
            return archive.getEntry(OdsFile.CONTENT) == null ? XLSX : ODS;
        } catch (ZipException damaged) {
            return BINARY;
        }
    }

    private static FileKind ofText(byte[] start) {
        var text = new String(start, ISO_8859_1).replace("\0", "");
        if (OTHER_TEXT.matcher(text).lookingAt()) {
            return BINARY;
        }
        return MARKUP.matcher(text).lookingAt() ? WEB_PAGE : TEXT;
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
