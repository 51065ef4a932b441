package org.beret.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes as PNG or SVG, with the quiet zone that scanners need. */
public final class QrCode {

    private static final int PIXELS_PER_MODULE = 8;
    private static final int QUIET_ZONE = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /**
     * A {@code data:} URL for the {@code src} of an image, with error correction level M (15 % damage).
     *
     * @throws IllegalArgumentException if the text is too long, from about 2,300 bytes
     */
    public static String asAddress(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(matrix(text)));
    }

    /**
     * The same as a drawing for a page that loads no pictures.
     *
     * @param size of the square, in modules
     * @param path of the dark modules, for the {@code d} of an SVG path
     */
    public record Drawing(int size, String path) {}

    /**
     * A drawing with the quiet zone, one unit a module.
     *
     * @throws IllegalArgumentException if the text is too long, from about 2,300 bytes
     */
    public static Drawing asDrawing(String text) {
        var matrix = matrix(text);
        var path = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                var start = x;
                while (matrix.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
                }
            }
        }
        return new Drawing(matrix.getWidth(), path.toString());
    }

    private static BitMatrix matrix(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Does not fit into a QR code", e);
        }
    }

    /** Several pixels per module, since PDF viewers smooth pictures. */
    private static byte[] png(BitMatrix matrix) {
        var width = matrix.getWidth() * PIXELS_PER_MODULE;
        var image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < width; y++) {
                image.setRGB(x, y, matrix.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? BLACK : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
