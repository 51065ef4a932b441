package org.beret.printing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Renders HTML as PDF/UA-1 and PDF/A-2a: tagged, with embedded fonts. The HTML has to be well-formed XML with a title and a
 * language; templates include the partial {@code print-head} with the style. Tables need {@code th}, pictures {@code alt}. Only
 * {@code data:} URLs are loaded; nothing is fetched.
 */
@Component
public class Printing {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final PrintFonts fonts = new PrintFonts();
    private final ComplexScriptRenderer complexScripts = new ComplexScriptRenderer();

    Printing() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** Whether every character of a text can be printed; any other is printed as \uFFFD. */
    public boolean prints(String text) {
        return text.codePoints()
                .filter(codePoint ->
                        !Character.isWhitespace(codePoint) && Character.getType(codePoint) != Character.FORMAT)
                .allMatch(codePoint -> ComplexScriptRenderer.draws(codePoint) || fonts.draw(codePoint));
    }

    /**
     * The PDF of a page of HTML.
     *
     * @throws IllegalArgumentException if the HTML is not well-formed or lacks title or language
     */
    public byte[] pdf(String html) {
        var pdf = new ByteArrayOutputStream();
        print(html, pdf);
        return pdf.toByteArray();
    }

    /**
     * Writes the PDF of a page of HTML, for long ones; leaves the stream open.
     *
     * @throws IllegalArgumentException if the HTML is not well-formed or lacks title or language
     */
    public void print(String html, OutputStream to) {
        print(html, to, false);
    }

    /**
     * The PDF of a page of HTML, which is the same to the byte whenever it is made.
     *
     * @throws IllegalArgumentException if the HTML is not well-formed or lacks title or language
     */
    public byte[] pdfWithoutTime(String html) {
        var pdf = new ByteArrayOutputStream();
        print(html, pdf, true);
        return pdf.toByteArray();
    }

    private void print(String html, OutputStream to, boolean withoutTime) {
        try (var renderer = renderer(complexScripts.render(PrintableHtml.of(html)))) {
            renderer.createPDFWithoutClosing();
            SpokenLinks.describe(renderer.getPdfDocument());
            if (withoutTime) {
                WithoutTime.in(renderer.getPdfDocument());
            }
            renderer.getPdfDocument().save(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(String html) throws IOException {
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .withProducer("Beret")
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT))
                .useReplacementText("\uFFFD")
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, _) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        fonts.addTo(builder);
        try {
            return builder.withHtmlContent(html, null).buildPdfRenderer();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This HTML cannot be printed: " + e.getMessage(), e);
        }
    }
}
