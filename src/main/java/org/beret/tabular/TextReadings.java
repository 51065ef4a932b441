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

    /** Reads the whole file; that of a workbook, and of a web page that declares it, is certain. */
    public static TextReadings of(Path file) throws IOException {
        var isOpen = switch (FileKind.of(file)) {
            case TEXT -> true;
            case WEB_PAGE -> WebPage.declaredEncoding(file).isEmpty();
            case XLSX, ODS, COMPOUND, BINARY -> false;
        };
        return isOpen && !TextEncoding.isCertain(file) ? CodePages.readings(ForeignCells.of(file)) : CERTAIN;
    }
}
