package org.beret.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The ways in which a text file may be read, the likeliest first.
 *
 * @param isClear whether the first one is much likelier than the next
 * @param all empty if the encoding is certain
 */
public record TextReadings(boolean isClear, List<TextReading> all) {

    private static final TextReadings CERTAIN = new TextReadings(true, List.of());

    public TextReadings {
        all = List.copyOf(all);
    }

    /** Reads the whole file; that of a workbook is certain. */
    public static TextReadings of(Path file) throws IOException {
        if (FileKind.of(file) != FileKind.TEXT || TextEncoding.isCertain(file)) {
            return CERTAIN;
        }
        return CodePages.readings(ForeignCells.of(file));
    }
}
