package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 if the whole file is valid UTF-8, else Windows-1252, which
 * spreadsheets still write by default.
 */
record TextEncoding(Charset charset, int markLength) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        var marked = marked(start(file));
        if (marked.markLength > 0) {
            return marked;
        }
        return isUtf8(file) ? marked : new TextEncoding(WINDOWS_1252, 0);
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
        return new BufferedReader(new InputStreamReader(content, charset), BUFFER);
    }

    private static TextEncoding marked(byte[] start) {
        if (FileKind.startsWith(start, UTF_8_MARK)) {
            return new TextEncoding(UTF_8, UTF_8_MARK.length);
        }
        if (FileKind.startsWith(start, UTF_16_LE_MARK)) {
            return new TextEncoding(UTF_16LE, UTF_16_LE_MARK.length);
        }
        return FileKind.startsWith(start, UTF_16_BE_MARK)
                ? new TextEncoding(UTF_16BE, UTF_16_BE_MARK.length)
                : new TextEncoding(UTF_8, 0);
    }

    private static byte[] start(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(UTF_8_MARK.length);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        var buffer = new char[BUFFER];
        try (var content = new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder())) {
            var read = content.read(buffer);
            while (read >= 0) {
                read = content.read(buffer);
            }
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }
}
