package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 if most of what is not ASCII is valid UTF-8, else what {@link
 * CodePages} makes of it.
 *
 * @param pasted in which encoding rows are that were pasted into a file of UTF-8; null if all of it is in one
 */
record TextEncoding(
        Charset charset, int markLength, @Nullable Charset pasted) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final int BUFFER = 1 << 16;

    /**
     * The encoding of a file.
     *
     * @param chosen the name of the one that a person chose; does not overrule a byte order mark
     */
    static TextEncoding of(Path file, @Nullable String chosen) throws IOException {
        var marked = marked(start(file));
        var bytes = Utf8Bytes.of(file);
        if (!marked.charset.equals(UTF_8) || bytes.areAll()) {
            return marked;
        }
        var other = Optional.ofNullable(chosen)
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .orElse(null);
        other = other == null ? CodePages.likeliest(ForeignCells.of(file)) : other;
        return marked.markLength > 0 || bytes.areMany()
                ? new TextEncoding(UTF_8, marked.markLength, other)
                : new TextEncoding(other, 0, null);
    }

    /** Whether nothing is left to guess: a byte order mark of UTF-16, or all of it is UTF-8. */
    static boolean isCertain(Path file) throws IOException {
        return !marked(start(file)).charset.equals(UTF_8) || Utf8Bytes.of(file).areAll();
    }

    /** Whether this is text: it has a byte order mark or no null bytes. */
    static boolean isText(byte[] start) {
        if (marked(start).markLength > 0) {
            return true;
        }
        for (var octet : start) {
            if (octet == 0) {
                return false;
            }
        }
        return true;
    }

    Reader read(Path file) throws IOException {
        var content = Files.newInputStream(file);
        content.skipNBytes(markLength);
        return new BufferedReader(
                pasted == null ? new InputStreamReader(content, charset) : new MixedReader(content, pasted), BUFFER);
    }

    private static TextEncoding marked(byte[] start) {
        if (FileKind.startsWith(start, UTF_8_MARK)) {
            return new TextEncoding(UTF_8, UTF_8_MARK.length, null);
        }
        if (FileKind.startsWith(start, UTF_16_LE_MARK)) {
            return new TextEncoding(UTF_16LE, UTF_16_LE_MARK.length, null);
        }
        return FileKind.startsWith(start, UTF_16_BE_MARK)
                ? new TextEncoding(UTF_16BE, UTF_16_BE_MARK.length, null)
                : new TextEncoding(UTF_8, 0, null);
    }

    private static byte[] start(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(UTF_8_MARK.length);
        }
    }
}
