package org.beret.printing;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An SVG as PNG, its words in the fonts of paper, with three pixels a unit. */
public final class Drawing {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    private static final int PIXELS_PER_UNIT = 3;

    private final byte[] png;
    private final int width;
    private final int height;

    private Drawing(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /** The drawing; empty if it cannot be drawn, as on a server whose Java has no text layout (fontconfig). */
    public static Optional<Drawing> of(String svg) {
        try {
            return Optional.ofNullable(Fonts.READY ? draw(svg) : null);
        } catch (RuntimeException | Error failure) {
            LOG.warn("A drawing cannot be drawn: {}", failure.toString());
            return Optional.empty();
        }
    }

    public byte[] png() {
        return png.clone();
    }

    /** In units of the drawing. */
    public int width() {
        return width;
    }

    /** In units of the drawing. */
    public int height() {
        return height;
    }

    private static Drawing draw(String svg) {
        var named = svg.replaceFirst("<svg ", "<svg font-family=\"Noto Sans\" ");
        var document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(named.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("No drawing: " + svg);
        }
        var width = (int) Math.ceil(document.size().width);
        var height = (int) Math.ceil(document.size().height);
        var picture = new BufferedImage(width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        document.render((Component) null, graphics, new ViewBox(0, 0, picture.getWidth(), picture.getHeight()));
        graphics.dispose();
        return new Drawing(png(picture), width, height);
    }

    private static byte[] png(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Java looks for fonts by name among those that are registered. */
    private static final class Fonts {

        static final boolean READY = register();

        private static boolean register() {
            for (var file : List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")) {
                try (var font = Drawing.class.getResourceAsStream(file)) {
                    GraphicsEnvironment.getLocalGraphicsEnvironment()
                            .registerFont(Font.createFont(
                                    Font.TRUETYPE_FONT,
                                    Optional.ofNullable(font).orElseThrow()));
                } catch (IOException | FontFormatException | RuntimeException | Error none) {
                    LOG.warn("Drawings are replaced by their descriptions: install fontconfig ({})", none.toString());
                    return false;
                }
            }
            return true;
        }
    }
}
