package org.beret.tabular;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** The beginning of a CSV file, by which its separator is found. */
final class CsvStart {

    private static final int LENGTH = 1 << 16;

    private CsvStart() {}

    /** Up to {@value #LENGTH} characters. */
    static String of(Path file, TextEncoding encoding) throws IOException {
        var start = new char[LENGTH];
        try (var content = encoding.read(file)) {
            var length = 0;
            var read = content.read(start);
            while (read > 0) {
                length += read;
                read = content.read(start, length, LENGTH - length);
            }
            return new String(start, 0, length);
        }
    }

    /** Skips the line that declares the separator. */
    static void skipLine(Reader content) throws IOException {
        var character = content.read();
        while (character >= 0 && character != '\n' && character != '\r') {
            character = content.read();
        }
        if (character == '\r') {
            content.mark(1);
            if (content.read() != '\n') {
                content.reset();
            }
        }
    }
}
