package org.beret.printing;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.UnicodeSet;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders words in complex scripts, such as Devanagari or Khmer, as pictures with alternative text. The PDF renderer does not
 * shape glyphs; Java's text layout does. Of the Arabic script it joins the letters of the Arabic language; words with
 * letters of Persian, Urdu, Pashto or Kurdish are rendered here.
 */
final class ComplexScriptRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(ComplexScriptRenderer.class);

    private static final Map<UnicodeScript, String> FONTS = Map.ofEntries(
            Map.entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular"),
            Map.entry(UnicodeScript.BENGALI, "NotoSansBengali-Regular"),
            Map.entry(UnicodeScript.GUJARATI, "NotoSansGujarati-Regular"),
            Map.entry(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Regular"),
            Map.entry(UnicodeScript.TAMIL, "NotoSansTamil-Regular"),
            Map.entry(UnicodeScript.TELUGU, "NotoSansTelugu-Regular"),
            Map.entry(UnicodeScript.KANNADA, "NotoSansKannada-Regular"),
            Map.entry(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Regular"),
            Map.entry(UnicodeScript.SINHALA, "NotoSansSinhala-Regular"),
            Map.entry(UnicodeScript.KHMER, "NotoSansKhmer-Regular"),
            Map.entry(UnicodeScript.MYANMAR, "NotoSansMyanmar-Regular"),
            Map.entry(UnicodeScript.ORIYA, "NotoSansOriya-Regular"),
            Map.entry(UnicodeScript.TIBETAN, "NotoSerifTibetan-Regular"),
            Map.entry(UnicodeScript.MONGOLIAN, "NotoSansMongolian-Regular"),
            Map.entry(UnicodeScript.THAANA, "NotoSansThaana-Regular"),
            Map.entry(UnicodeScript.ARABIC, "NotoSansArabic-Regular"));

    /** Several words at once, which stand from right to left. */
    private static final String RIGHT_TO_LEFT =
            "(?=[\\p{IsTHAANA}\\p{IsARABIC}])\\S+(?: (?=[\\p{IsTHAANA}\\p{IsARABIC}])\\S+){0,5}";

    /** A word of at most 16 grapheme clusters, so that scripts without spaces can be broken into lines. */
    private static final Pattern WORD = Pattern.compile(FONTS.keySet().stream()
            .filter(script -> script != UnicodeScript.ARABIC && script != UnicodeScript.THAANA)
            .map(script -> "\\p{Is" + script + "}")
            .sorted()
            .collect(Collectors.joining("", "(?:(?=[", "])\\X){1,16}|" + RIGHT_TO_LEFT)));

    /** Signs above and below letters of several Indian scripts. */
    private static final UnicodeSet VEDIC = new UnicodeSet("[[:sc=Zinh:]&[:scx=Deva:]]").freeze();

    /** Letters whose joined forms the PDF renderer does not know: alone, they would break the word. */
    private static final UnicodeSet NOT_JOINED = notJoined();

    private static final Pattern BODY_TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");

    private static final float PIXELS_PER_EM = 160;
    private static final Color INK = new Color(0x12263d);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Map<UnicodeScript, Font> loaded = new ConcurrentHashMap<>();

    /** Whether this code point is rendered as part of a picture. */
    static boolean draws(int codePoint) {
        return (NOT_JOINED.contains(codePoint) || isComplex(UnicodeScript.of(codePoint)) || VEDIC.contains(codePoint))
                && Layout.WORKS;
    }

    private static boolean isComplex(UnicodeScript script) {
        return FONTS.containsKey(script) && script != UnicodeScript.ARABIC;
    }

    private static boolean isComplex(String word) {
        return NOT_JOINED.containsSome(word)
                || word.codePoints().anyMatch(codePoint -> isComplex(UnicodeScript.of(codePoint)));
    }

    private static UnicodeSet notJoined() {
        var shaping = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
        var letters = new UnicodeSet("[[:sc=Arab:]&[:L:]&[[:jt=Dual_Joining:][:jt=Right_Joining:]]]");
        var unknown = new UnicodeSet();
        for (var letter : letters) {
            try {
                if (shaping.shape("\u0628" + letter + "\u0628").contains(letter)) {
                    unknown.add(letter);
                }
            } catch (ArabicShapingException e) {
                throw new IllegalStateException(e);
            }
        }
        return unknown.freeze();
    }

    /** Java needs fontconfig for text layout; slim containers lack it. */
    private static final class Layout {

        static final boolean WORKS = works();

        private static boolean works() {
            try {
                return new TextLayout("\u0915", load(UnicodeScript.DEVANAGARI), CONTEXT).getAdvance() > 0;
            } catch (RuntimeException | Error none) {
                LOG.warn(
                        "Names in Indian scripts, Khmer, Burmese, Tibetan, Mongolian, Thaana, Persian and Urdu cannot be printed: install fontconfig ({})",
                        none.toString());
                return false;
            }
        }
    }

    /** Replaces such words in the body of a page by pictures. */
    String render(String html) {
        if (!WORD.matcher(html).find() || !Layout.WORKS) {
            return html;
        }
        var body = Math.max(0, html.indexOf("<body"));
        return html.substring(0, body)
                + BODY_TEXT
                        .matcher(html.substring(body))
                        .replaceAll(text -> Matcher.quoteReplacement(WORD.matcher(text.group())
                                .replaceAll(word -> Matcher.quoteReplacement(
                                        isComplex(word.group()) ? picture(word.group()) : word.group()))));
    }

    private String picture(String word) {
        var layout = new TextLayout(word, font(word), CONTEXT);
        var ascent = Math.max(layout.getAscent(), -(float) layout.getBounds().getMinY());
        var descent = Math.max(layout.getDescent(), (float) layout.getBounds().getMaxY());
        var left = Math.min(0, (float) layout.getBounds().getMinX());
        var right = Math.max(layout.getAdvance(), (float) layout.getBounds().getMaxX());
        var picture = new BufferedImage(
                (int) Math.ceil(right - left), (int) Math.ceil(ascent + descent), BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(INK);
        layout.draw(graphics, -left, ascent);
        graphics.dispose();
        return String.format(
                Locale.ROOT,
                "<img alt=\"%s\" src=\"data:image/png;base64,%s\" style=\"height: %.3fem; vertical-align: %.3fem\"/>",
                word,
                png(picture),
                picture.getHeight() / PIXELS_PER_EM,
                -descent / PIXELS_PER_EM);
    }

    private Font font(String word) {
        var script = word.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(FONTS::containsKey)
                .findFirst()
                .orElseThrow();
        return loaded.computeIfAbsent(script, ComplexScriptRenderer::load);
    }

    private static Font load(UnicodeScript script) {
        var file = Optional.ofNullable(FONTS.get(script)).orElseThrow() + ".ttf";
        try (var stream = ComplexScriptRenderer.class.getResourceAsStream(file)) {
            return Font.createFont(
                            Font.TRUETYPE_FONT, Optional.ofNullable(stream).orElseThrow())
                    .deriveFont(PIXELS_PER_EM);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Font cannot be read: " + file, e);
        }
    }

    private static String png(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
