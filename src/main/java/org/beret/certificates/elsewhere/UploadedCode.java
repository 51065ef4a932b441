package org.beret.certificates.elsewhere;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the signed code in an uploaded file: the text of a code or badge, or the PDF of a certificate, whose link carries it. A PDF is not
 * opened: its compressed parts are unpacked within limits and searched, and nothing in it is run.
 */
public final class UploadedCode {

    /** Bytes of a file. */
    public static final int LARGEST = 1024 * 1024;

    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CODE = Pattern.compile("eyJ[\\w-]{1,4000}\\.[\\w-]{1,8000}\\.[\\w-]{20,200}");

    private UploadedCode() {}

    /** What is to be read of a file, perhaps with nothing signed in it. */
    public static String in(byte[] file) {
        if (PaperType.of(file).filter(PaperType.PDF::equals).isEmpty()) {
            return new String(file, StandardCharsets.UTF_8);
        }
        var found = new LinkedHashSet<String>();
        parts(file).forEach(part -> CODE.matcher(part).results().forEach(code -> found.add(code.group())));
        return String.join("\n", found);
    }

    private static List<String> parts(byte[] file) {
        var parts = new ArrayList<String>();
        parts.add(new String(file, StandardCharsets.ISO_8859_1));
        var left = MOST_UNPACKED;
        for (var at = next(file, 0); at < file.length && left > 0; at = next(file, at)) {
            var unpacked = unpacked(file, at, left);
            left -= unpacked.length;
            parts.add(new String(unpacked, StandardCharsets.ISO_8859_1));
        }
        return parts;
    }

    /** Where the next compressed part may begin: behind the word and its line break. */
    private static int next(byte[] file, int from) {
        for (var at = from; at <= file.length - STREAM.length; at++) {
            if (Arrays.equals(file, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                var begin = at + STREAM.length;
                while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) {
                    begin++;
                }
                return begin;
            }
        }
        return file.length;
    }

    private static byte[] unpacked(byte[] file, int from, int most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var buffer = new byte[Math.min(most, 2 * 1024 * 1024)];
            return Arrays.copyOf(buffer, inflater.inflate(buffer));
        } catch (DataFormatException notCompressed) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
