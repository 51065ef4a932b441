package org.beret.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of a file is UTF-8.
 *
 * @param valid characters beyond ASCII that are
 * @param wrong places that are not
 */
record Utf8Bytes(int valid, int wrong) {

    /** Text in another encoding is hardly ever valid by accident; a few rows pasted into UTF-8 leave the rest valid. */
    private static final int ACCIDENTAL = 3;

    private static final int ROOM = 1 << 16;

    boolean areAll() {
        return wrong == 0;
    }

    boolean areMany() {
        return valid * ACCIDENTAL > wrong;
    }

    static Utf8Bytes of(Path file) throws IOException {
        var valid = 0;
        var wrong = 0;
        var decoder = UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(ROOM);
        var text = CharBuffer.allocate(ROOM);
        try (var content = Files.newInputStream(file)) {
            var isAtEnd = false;
            while (!isAtEnd) {
                var read = content.read(bytes.array(), bytes.position(), bytes.remaining());
                isAtEnd = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                for (var result = decoder.decode(bytes, text.clear(), isAtEnd);
                        result.isError();
                        result = decoder.decode(bytes, text.clear(), isAtEnd)) {
                    valid += foreign(text);
                    wrong++;
                    bytes.position(bytes.position() + result.length());
                }
                valid += foreign(text);
                bytes.compact();
            }
        }
        return new Utf8Bytes(valid, wrong);
    }

    private static int foreign(CharBuffer text) {
        return (int) text.flip().chars().filter(sign -> sign >= 0x80).count();
    }
}
