package org.beret.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;

/**
 * The fonts of printed matter: Latin, Greek and Cyrillic, then Arabic, Ethiopic, Georgian, Armenian,
 * Thai, and at the end Chinese with the Japanese syllabaries. A character is taken
 * from the first that knows it; only what a page uses is embedded.
 */
final class PrintFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Face> faces = List.of(
            new Face("Noto Sans", REGULAR, "NotoSans-Regular"),
            new Face("Noto Sans", BOLD, "NotoSans-Bold"),
            new Face("Noto Sans Arabic", REGULAR, "NotoSansArabic-Regular"),
            new Face("Noto Sans Arabic", BOLD, "NotoSansArabic-Bold"),
            new Face("Noto Sans Ethiopic", REGULAR, "NotoSansEthiopic-Regular"),
            new Face("Noto Sans Georgian", REGULAR, "NotoSansGeorgian-Regular"),
            new Face("Noto Sans Armenian", REGULAR, "NotoSansArmenian-Regular"),
            new Face("Noto Sans Thai", REGULAR, "NotoSansThai-Regular"),
            new Face("Droid Sans Fallback", REGULAR, "DroidSansFallbackFull"));

    void addTo(PdfRendererBuilder builder) {
        faces.forEach(face -> builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true));
    }

    private record Face(String family, int weight, String file) {

        InputStream open() {
            var stream = PrintFonts.class.getResourceAsStream(file + ".ttf");
            if (stream == null) {
                throw new IllegalStateException("Font is missing: " + file);
            }
            return stream;
        }
    }
}
