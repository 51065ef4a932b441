package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The kind of a file by its first bytes; its name is not trusted. */
enum FileKind {
    WORKBOOK,
    OLD_OR_LOCKED,
    TEXT,
    BINARY;

    private static final int SAMPLE = 4096;
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
            return TextEncoding.isText(start) ? TEXT : BINARY;
        }
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
