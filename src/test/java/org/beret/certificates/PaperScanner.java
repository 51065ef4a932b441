package org.beret.certificates;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the QR code off the first page of a PDF as a telephone does that is held over the paper: nearer, and farther off. */
public final class PaperScanner {

    private static final List<Integer> DOTS_AN_INCH = List.of(300, 200, 250, 400);

    private PaperScanner() {}

    /** The first page as a picture that somebody took of it. */
    public static byte[] photograph(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", png);
            return png.toByteArray();
        }
    }

    /**
     * What the code says.
     *
     * @throws AssertionError if no picture of the page can be read
     */
    public static String scan(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document);
            for (var dots : DOTS_AN_INCH) {
                var picture = new BufferedImageLuminanceSource(page.renderImageWithDPI(0, dots));
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(picture)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException _) {
                    // The next picture is another distance.
                }
            }
        }
        throw new AssertionError("No QR code can be read off the page");
    }
}
