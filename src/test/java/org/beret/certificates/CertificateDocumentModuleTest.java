package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.certificates.CodeReader.EnteredCode;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.printing.PdfJudge;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.texts.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a holder carries away: a PDF that archives and screen readers take, and a code that nobody can forge. */
@ModuleTest
class CertificateDocumentModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateDocument document;

    @Autowired
    private CertificateStore store;

    @Autowired
    private SignedCode codes;

    private SignedInPerson trainee;
    private Certificate certificate;

    @BeforeEach
    void aCertificate() {
        trainee = people.trainee(people.centre("SN"));
        world.all().forEach(module -> world.complete(trainee.id(), module));
        await().until(() -> world.of(trainee).size() == 2);
        certificate = world.of(trainee).stream()
                .filter(issued -> issued.scope() == CertificateScope.COURSE)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void thePdfIsValidInEveryLanguageAndSaysWhatItIsNot(Language language) throws Exception {
        var pdf = people.as(trainee, () -> certificates.pdf(certificate.id(), language));

        Files.write(Path.of("target", "certificate-" + language.code() + ".pdf"), pdf);
        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isOne();
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Given Family", certificate.number().value(), certificate.centre())
                    .containsAnyOf(
                            "not a certificate of the United Nations",
                            "pas un certificat des Nations",
                            "No es un certificado de las")
                    .contains(Formats.dayInFull(certificate.validUntil(), language.locale()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد بن عبد الله الأمين",
                "李小龍",
                "Иван Щербаков",
                "अनिल कुमार शर्मा",
                "សុខ ដារ៉ា",
                "김철수",
                "A\uD83D\uDE00 <b>&amp; \"x\"",
                "Anne-Marie-Élisabeth Nomthandazo Rakotoarimanana-Andriamampianina Wickremasinghe Bandaranaike-Kumaratunga "
                        + "Oyelaran-Oyeyinka Vasconcelos de Albuquerque Cavalcanti e Nascimento da Silva Quintanilha-X"
            })
    void aNameOfAnyScriptAndLengthFitsOnTheOnePage(String name) throws Exception {
        store.rename(certificate.id(), name, certificate.issuedAt());

        var pdf = document.pdf(store.find(certificate.id()).orElseThrow(), Language.EN);

        Files.write(Path.of("target", "certificate-" + name.codePointAt(0) + ".pdf"), pdf);
        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(read).contains("characters that cannot be printed"))
                    .as("says so where a sign is missing")
                    .isEqualTo(name.contains("\uD83D\uDE00"));
        }
        assertThat(codes.read(PaperScanner.scan(pdf))).isEqualTo(new EnteredCode.Signed(certificate.number()));
    }

    @Test
    void theScannedCodeIsOursAndAnyChangeToItIsNoticed() throws Exception {
        var code = PaperScanner.scan(people.as(trainee, () -> certificates.pdf(certificate.id(), Language.EN)));
        var other = CertificateNumber.next().value();
        var middle = code.indexOf('#') + 60;

        assertThat(code).startsWith(codes.addressOf(certificate.number()) + "#");
        assertThat(codes.read(code)).isEqualTo(new EnteredCode.Signed(certificate.number()));
        assertThat(codes.read(code.substring(code.indexOf('#') + 1)))
                .isEqualTo(new EnteredCode.Signed(certificate.number()));
        assertThat(codes.read(code.substring(0, code.length() - 5))).isEqualTo(new EnteredCode.Altered());
        assertThat(codes.read(code.substring(0, middle) + flipped(code.charAt(middle)) + code.substring(middle + 1)))
                .isEqualTo(new EnteredCode.Altered());
        assertThat(codes.read(code.replace(certificate.number().value(), other)))
                .isEqualTo(new EnteredCode.Altered());
        assertThat(codes.read(foreign(code))).isEqualTo(new EnteredCode.Altered());
        assertThat(codes.read("x".repeat(1_000_000))).isEqualTo(new EnteredCode.Unreadable());
    }

    @Test
    void aSignatureThatSaysNoneWasNeededIsNotBelieved() {
        var header = base64("{\"alg\":\"none\",\"kid\":\"x\"}");
        var payload = base64("{\"jti\":\"" + certificate.number() + "\"}");

        assertThat(codes.read(header + "." + payload + ".AA")).isEqualTo(new EnteredCode.Altered());
    }

    @Test
    void somebodyElsesCertificateDoesNotExist() {
        var stranger = people.trainee(people.centre("UY"));

        assertThatThrownBy(() -> people.as(stranger, () -> certificates.pdf(certificate.id(), Language.EN)))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(stranger, () -> certificates.credential(certificate.id(), Language.EN)))
                .isInstanceOf(UnknownId.class);
    }

    /** The same statements, signed by a key of somebody else under our key's name. */
    private static String foreign(String code) {
        var parts = code.substring(code.indexOf('#') + 1).split("\\.", -1);
        var signature = SigningKey.generate().sign((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static char flipped(char character) {
        return character == 'A' ? 'B' : 'A';
    }
}
