package org.beret.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks at the outlines in printed matter: a letter may be there for who copies it and yet be drawn as nothing, or as the sign for
 * a missing one.
 */
class PrintedLettersTest {

    /** Scripts of CLDR that no Member State writes officially, and that are not printed. */
    private static final List<String> NOT_PRINTED =
            List.of("Adlm", "Cakm", "Cans", "Cher", "Mtei", "Nkoo", "Olck", "Syrc", "Vaii", "Yiii");

    private final Printing printing = new Printing();

    /** Level 1 of each holds the signs in common use, by their frequency: 3,755 simplified, 5,401 traditional, 2,965 Japanese. */
    @ParameterizedTest
    @CsvSource({"GB2312, B0A1, D7F9, 3755", "Big5, A440, C67E, 5401", "Shift_JIS, 889F, 9872, 2965"})
    void everyCommonHanSignIsDrawnAndLooksLikeNoOther(String charset, String first, String last, int count)
            throws Exception {
        var signs = signs(Charset.forName(charset), Integer.parseInt(first, 16), Integer.parseInt(last, 16));

        assertThat(signs).hasSize(count);
        assertDrawn(signs);
    }

    @Test
    void everyKoreanSyllableIsDrawn() throws Exception {
        assertDrawn(IntStream.rangeClosed(0xAC00, 0xD7A3)
                .mapToObj(Character::toString)
                .toList());
    }

    /** The letters that CLDR lists for each of its languages, capitals too: of every Member State's. */
    @Test
    void everyLetterOfEveryLanguageIsDrawn() throws Exception {
        var undrawn = new TreeMap<String, String>();
        for (var language : ULocale.getAvailableLocales()) {
            var letters = letters(language);
            for (var letter : letters) {
                if (!printing.prints(letter)) {
                    undrawn.merge(letter, language.getName(), (one, other) -> one + " " + other);
                }
            }
        }
        assertThat(undrawn).isEmpty();
    }

    @Test
    void lettersOfTheSameScriptLookDifferent() throws Exception {
        for (var pattern : List.of(
                "[[a-zA-Zà-öø-þĀ-ſƠơƯưȘșȚțẠ-ỹ]-[đĐðÐŉĿŀſ]]",
                "[α-ωΑ-Ω]",
                "[а-яА-ЯёЁіІїЇєЄґҐўЎјЈљЉњЊћЋђЂџЏқҚғҒүҮұҰһҺөӨәӘңҢ]",
                "[א-ת]",
                "[ա-ֆԱ-Ֆ]",
                "[ა-ჰ]",
                "[ሀ-ሆለ-ፚ]",
                "[ก-ฮ]",
                "[ກຂຄງຈຊຍດ-ທນ-ຟມຢຣລວສຫອຮ]",
                "[[ぁ-んァ-ヶ]-[へべぺヘベペ]]",
                "[ⴰ-ⵥ]")) {
            assertDrawn(new UnicodeSet("[" + pattern + "&[:L:]]").stream().toList());
        }
        assertPictured(
                "[क-ह]",
                "[ক-ন]",
                "[ක-න]",
                "[கஙசஞடணதந-பமயரலவ]",
                "[က-အ]",
                "[ក-អ]",
                "[ހ-ޥ]",
                "[ཀཁགངཅཆཇཉ]",
                "[ᠠᠢᠨᠪᠭᠮᠯᠰ]",
                "[ଅକ-ନ]");
        assertPictured("[پچگټډړښڼېڕڵۆێ]");
    }

    @Test
    void aSyllableWithoutAnOutlineIsKnownBeforehand() {
        assertThat(printing.prints("\u3164")).as("Hangul filler").isFalse();
        assertThat(printing.prints("\uD842\uDFB7"))
                .as("a sign of a name that no font has")
                .isFalse();
        assertThat(printing.prints("\u0085")).as("a control character").isFalse();
    }

    @Test
    void thePageNamesEveryFontInItsOrder() throws Exception {
        var head = Files.readString(Path.of("src/main/resources/templates/print-head.mustache"));
        var families = Pattern.compile("font-family: ([^;]+);").matcher(head);

        assertThat(families.find()).isTrue();
        assertThat(families.group(1).replace("'", "").split(", ")).containsExactlyElementsOf(PrintFonts.families());
    }

    /** Each is there, has an outline that is not that of a missing sign, and another than the rest. */
    private void assertDrawn(List<String> letters) throws IOException {
        var outlines = outlines(letters);
        var sameAs = new HashMap<String, String>();
        var same = new TreeSet<String>();
        for (var letter : letters) {
            assertThat(printing.prints(letter)).as(letter).isTrue();
            assertThat(outlines.get(letter)).as("outline of " + letter).isNotBlank();
            var other = sameAs.putIfAbsent(String.valueOf(outlines.get(letter)), letter);
            if (other != null) {
                same.add(other + letter);
            }
        }
        assertThat(same).as("look the same").isEmpty();
    }

    private void assertPictured(String... patterns) {
        var renderer = new ComplexScriptRenderer();
        for (var pattern : patterns) {
            var letters = new UnicodeSet("[" + pattern + "&[:L:]]").stream().toList();
            var pictures = letters.stream()
                    .map(letter ->
                            renderer.render("<body>" + letter + "</body>").replaceAll("alt=\"[^\"]*\"", ""))
                    .toList();
            assertThat(pictures).allMatch(html -> html.contains("<img"));
            assertThat(pictures.stream().map(String::hashCode)).as(pattern).doesNotHaveDuplicates();
            assertThat(letters).allMatch(printing::prints);
        }
    }

    /** The outline of each letter as it stands in a PDF; empty if it is that of a missing sign. */
    private Map<String, String> outlines(List<String> letters) throws IOException {
        var family = String.join(
                ", ",
                PrintFonts.families().stream().map(name -> "'" + name + "'").toList());
        var pdf = printing.pdf("<html lang=\"en\"><head><title>Letters</title><style>body { font-family: " + family
                + " }</style></head><body>"
                + letters.stream().map(letter -> "<div>" + letter + "</div>").collect(Collectors.joining())
                + "</body></html>");
        var outlines = new HashMap<String, String>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    outlines.put(text.getUnicode(), outline(text));
                }
            }.getText(document);
        }
        return outlines;
    }

    private static String outline(TextPosition text) {
        try {
            var font = (PDVectorFont) text.getFont();
            var drawn = points(font.getPath(text.getCharacterCodes()[0]));
            return drawn.equals(points(font.getPath(0))) ? "" : text.getFont().getName() + drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String points(GeneralPath path) {
        var points = new ArrayList<String>();
        var at = new double[6];
        for (PathIterator part = path.getPathIterator(null); !part.isDone(); part.next()) {
            points.add(part.currentSegment(at) + Arrays.toString(at));
        }
        return String.join(" ", points);
    }

    private static List<String> signs(Charset charset, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(code ->
                        new String(ByteBuffer.allocate(2).putShort((short) code).array(), charset))
                .filter(sign -> sign.length() == 1 && Character.isIdeographic(sign.charAt(0)))
                .distinct()
                .toList();
    }

    private static List<String> letters(ULocale language) {
        var set = LocaleData.getExemplarSet(language, UnicodeSet.ADD_CASE_MAPPINGS, LocaleData.ES_STANDARD);
        NOT_PRINTED.forEach(script -> set.removeAll(new UnicodeSet("[:sc=" + script + ":]")));
        return set.stream().toList();
    }
}
