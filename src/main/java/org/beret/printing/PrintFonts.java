package org.beret.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts for PDF, in the order of fallback: Latin, Greek and Cyrillic, then Arabic, Ethiopic, Georgian, Armenian, Thai, Hebrew,
 * Lao, Tifinagh and Korean, at the end Chinese and Japanese. Only the glyphs of a page are embedded. For other scripts see
 * {@link ComplexScriptRenderer}. The renderer takes the first font that maps a code point to a glyph, even to one without an
 * outline: a font that maps what it does not draw hides those after it.
 */
final class PrintFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private static final List<Face> FACES = List.of(
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
            new Face("Noto Sans Tifinagh", REGULAR, "NotoSansTifinagh-Regular"),
            new Face("Nanum Gothic Coding", REGULAR, "NanumGothicCoding"),
            new Face("Droid Sans Fallback", REGULAR, "DroidSansFallbackFull"));

    private List<Glyphs> glyphs = List.of();

    /** The names of all fonts, in the order in which pages have to name them. */
    static List<String> families() {
        return FACES.stream().map(Face::family).distinct().toList();
    }

    void addTo(PdfRendererBuilder builder) {
        FACES.forEach(face -> builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true));
    }

    /** Whether the font that will be taken for this code point draws something. */
    boolean draw(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return !Character.isISOControl(codePoint);
        }
        return glyphs().stream()
                .filter(font -> font.has(codePoint))
                .findFirst()
                .filter(font -> font.draws(codePoint))
                .isPresent();
    }

    /** Loaded lazily: it takes a moment, and most pages contain Latin only. */
    private synchronized List<Glyphs> glyphs() {
        if (glyphs.isEmpty()) {
            glyphs = FACES.stream()
                    .filter(face -> face.weight() == REGULAR)
                    .map(Face::glyphs)
                    .toList();
        }
        return glyphs;
    }

    /**
     * What a font maps, and what it draws.
     *
     * @param drawn glyphs that have an outline
     */
    private record Glyphs(CmapLookup lookup, BitSet drawn) {

        /** An outline without a byte in the file draws nothing. */
        static Glyphs of(CmapLookup lookup, long[] offsets) {
            var drawn = new BitSet();
            IntStream.range(0, offsets.length - 1)
                    .filter(glyph -> offsets[glyph + 1] > offsets[glyph])
                    .forEach(drawn::set);
            return new Glyphs(lookup, drawn);
        }

        boolean has(int codePoint) {
            return lookup.getGlyphId(codePoint) > 0;
        }

        boolean draws(int codePoint) {
            return drawn.get(lookup.getGlyphId(codePoint));
        }
    }

    private record Face(String family, int weight, String file) {

        Glyphs glyphs() {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
                return Glyphs.of(
                        font.getUnicodeCmapLookup(), font.getIndexToLocation().getOffsets());
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
