package org.beret.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed matter can be archived, read aloud and written in every script that names come in. */
class PrintingTest {

    private static final String FONTS = "font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic',"
            + " 'Noto Sans Georgian', 'Noto Sans Armenian', 'Noto Sans Thai', 'Noto Sans Hebrew', 'Noto Sans Lao', 'Noto Sans Tifinagh', 'Nanum Gothic Coding', 'Droid Sans Fallback'";

    private final Printing printing = new Printing();

    @Test
    void whatAPageIsMadeOfIsTaggedAndArchivable() {
        var pdf = printing.pdf(page("""
                <h1>Slips</h1>
                <p>Read <a href="https://beret.example/verify">the <strong>rules</strong></a> first.</p>
                <table><thead><tr><th>Module</th><th>Score</th></tr></thead>
                <tbody><tr><td>Parity</td><td>9/10</td></tr></tbody></table>
                <ul><li>one</li><li>two</li></ul>
                <img alt="The code" src="%s" style="width: 30mm"/>""".formatted(QrCode.asAddress("https://beret.example"))));

        assertThat(PdfJudge.complaints(pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łukasz Ñandú Đặng",
                "Иван Щербаков",
                "محمد بن عبد الله",
                "李小龍 张伟",
                "አበበ በቀለ",
                "გიორგი",
                "Արամ",
                "สมชาย",
                "דוד כהן",
                "ສົມພອນ",
                "김철수"
            })
    void aNameInAnyOfTheseScriptsCanBeReadAndCopied(String name) throws Exception {
        var pdf = printing.pdf(page("<p>" + name + "</p><p><strong>" + name + "</strong></p>"));

        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        assertThat(withoutMarks(text(pdf))).contains(withoutMarks(name)).doesNotContain("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "अनिल शर्मा",
                "মোহাম্মদ রহিম",
                "សុខ ដារ៉ា",
                "චමින්ද පෙරේරා",
                "முத்துக்குமார்",
                "မောင်မောင်",
                "ਗੁਰਪ੍ਰੀਤ",
                "જિગ્નેશ",
                "శ్రీనివాస్",
                "ಕೃಷ್ಣ",
                "ശ്രീകുമാർ"
            })
    void aNameWhoseLettersChangePlacesIsDrawnAndReadAloud(String name) throws Exception {
        var pdf = printing.pdf(page("<p>A. " + name + " B.</p>"));

        Files.write(Path.of("target", "drawn-" + name.codePointAt(0) + ".pdf"), pdf);
        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        assertThat(text(pdf)).contains("A.", "B.").doesNotContain("\uFFFD");
        assertThat(alternatives(pdf).replaceAll("[\\s|]", "")).isEqualTo(name.replaceAll("\\s", ""));
        assertThat(printing.prints(name)).isTrue();
    }

    @Test
    void whatCannotBePrintedIsKnownBeforehand() {
        assertThat(printing.prints("Zoë 李小龙 محمد 김 አበበ O’Neill\u200D")).isTrue();
        assertThat(printing.prints("Ama \uD83D\uDE00")).isFalse();
        assertThat(printing.prints("\u0710\u0715")).as("Syriac").isFalse();
    }

    @Test
    void aCharacterThatNoFontHasIsShownAsMissingAndTheRestStays() throws Exception {
        var pdf = printing.pdf(page("<p>Ama \uD83D\uDE00 Mensah\u0001\uD800</p>"));

        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        assertThat(text(pdf)).contains("Ama \uFFFD Mensah\uFFFD");
    }

    @Test
    void aPageWithoutTitleOrLanguageOrWithAnOpenTagIsRefused() {
        assertThatThrownBy(() -> printing.pdf("<html lang=\"en\"><body/></html>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> printing.pdf("<html><head><title>T</title></head><body/></html>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> printing.pdf(page("<p>open"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws Exception {
        var pdf = printing.pdf(page("<p>before</p><img alt=\"secret\" src=\"file:///etc/hostname\"/><p>after</p>"));

        assertThat(text(pdf)).contains("before").contains("after");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void aScannerReadsTheCodeFromThePicture() throws Exception {
        var pdf = printing.pdf(page(
                "<img alt=\"Code\" style=\"width: 35mm\" src=\"" + QrCode.asAddress("HTTPS://BERET.EXAMPLE") + "\"/>"));

        try (var document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("HTTPS://BERET.EXAMPLE");
        }
    }

    private static String page(String body) {
        return "<html lang=\"en\"><head><title>Printed</title><style>body { " + FONTS + " }</style></head><body>" + body
                + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What is read aloud in place of pictures. */
    private static String alternatives(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            return alternatives(root).collect(Collectors.joining("|"));
        }
    }

    private static Stream<String> alternatives(PDStructureNode node) {
        var own = node instanceof PDStructureElement element
                ? Stream.ofNullable(element.getAlternateDescription())
                : Stream.<String>empty();
        return Stream.concat(
                own,
                node.getKids().stream()
                        .filter(PDStructureNode.class::isInstance)
                        .flatMap(kid -> alternatives((PDStructureNode) kid)));
    }

    /** Letters alone, whatever shape they have at their place in a word. */
    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\s]", "");
    }
}
