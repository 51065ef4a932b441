package org.beret.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts for PDF, in the order of fallback: Latin, Greek and Cyrillic, then Arabic, Ethiopic, Georgian, Armenian, Thai, Hebrew,
 * Lao and Korean, at the end Chinese and Japanese. Only the glyphs of a page are embedded. For other scripts see
 * {@link ComplexScriptRenderer}.
 */
final class PrintFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int FIRST_BEYOND_LATIN = 0x250;

    private List<CmapLookup> lookups = List.of();

    private final List<Face> faces = List.of(
            new Face("Noto Sans", REGULAR, "NotoSans-Regular"),
            new Face("Noto Sans", BOLD, "NotoSans-Bold"),
            new Face("Noto Sans Arabic", REGULAR, "NotoSansArabic-Regular"),
            new Face("Noto Sans Arabic", BOLD, "NotoSansArabic-Bold"),
            new Face("Noto Sans Ethiopic", REGULAR, "NotoSansEthiopic-Regular"),
            new Face("Noto Sans Georgian", REGULAR, "NotoSansGeorgian-Regular"),
            new Face("Noto Sans Armenian", REGULAR, "NotoSansArmenian-Regular"),
            new Face("Noto Sans Thai", REGULAR, "NotoSansThai-Regular"),
            new Face("Noto Sans Hebrew", REGULAR, "NotoSansHebrew-Regular"),
            new Face("Noto Sans Lao", REGULAR, "NotoSansLao-Regular"),
            new Face("NanumSquare", REGULAR, "NanumSquareR"),
            new Face("Droid Sans Fallback", REGULAR, "DroidSansFallbackFull"));

    void addTo(PdfRendererBuilder builder) {
        faces.forEach(face -> builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true));
    }

    /** Whether one of the fonts has a glyph for this code point. */
    boolean contain(int codePoint) {
        return codePoint < FIRST_BEYOND_LATIN
                || lookups().stream().anyMatch(lookup -> lookup.getGlyphId(codePoint) > 0);
    }

    /** Loaded lazily: it takes a moment, and most pages contain Latin only. */
    private synchronized List<CmapLookup> lookups() {
        if (lookups.isEmpty()) {
            lookups = faces.stream()
                    .filter(face -> face.weight() == REGULAR)
                    .map(Face::lookup)
                    .toList();
        }
        return lookups;
    }

    private record Face(String family, int weight, String file) {

        CmapLookup lookup() {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        InputStream open() {
            var stream = PrintFonts.class.getResourceAsStream(file + ".ttf");
            if (stream == null) {
                throw new IllegalStateException("Font is missing: " + file);
            }
            return stream;
        }
    }
}
