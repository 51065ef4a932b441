package org.beret.tabular;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells of a text file with bytes that are neither ASCII nor UTF-8, each once: by them its encoding is told. */
final class ForeignCells {

    private static final int MOST = 400;
    private static final int LONGEST = 200;
    private static final String SEPARATORS = ",;\t\r\n\"|<>";

    private ForeignCells() {}

    static List<byte[]> of(Path file) throws IOException {
        Map<String, byte[]> cells = new LinkedHashMap<>();
        var cell = new ByteArrayOutputStream();
        try (var content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (var octet = content.read(); octet >= 0 && cells.size() < MOST; octet = content.read()) {
                if (SEPARATORS.indexOf(octet) < 0 && cell.size() < LONGEST) {
                    cell.write(octet);
                } else {
                    take(cell, cells);
                }
            }
        }
        take(cell, cells);
        return List.copyOf(cells.values());
    }

    private static void take(ByteArrayOutputStream cell, Map<String, byte[]> cells) {
        var bytes = cell.toByteArray();
        cell.reset();
        for (var octet : bytes) {
            if (octet < 0) {
                if (!isUtf8(bytes)) {
                    cells.put(new String(bytes, StandardCharsets.ISO_8859_1), bytes);
                }
                return;
            }
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }
}
