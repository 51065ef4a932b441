package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.beret.certificates.PaperScanner;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trainee takes the certificate home, and a stranger who is handed it finds out what it is worth. */
@BrowserTest
class CertificateJourneyIT {

    /** What a browser of before 2025 does, and one that is not asked over a secure connection. */
    private static final String NO_ED25519 = """
            <script>Object.defineProperty(crypto, 'subtle', { value: new Proxy({}, {
                get: () => () => Promise.reject(new DOMException('', 'NotSupportedError')) }) });</script>
            <script>""";

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private TestCohorts cohorts;

    private TrainingCentreId centre;
    private SignedInPerson trainee;

    @BeforeEach
    void aTraineeWithACertificate(Browser browser) {
        centre = people.centre("SN");
        trainee = people.trainee(centre);
        certificates.completeCore(trainee);
        browser.until(() -> !certificates.of(trainee).isEmpty());
    }

    @Test
    void aStrangerScansWhatTheTraineeDownloaded(Browser browser) throws Exception {
        var code = PaperScanner.scan(downloaded(browser));

        var verified = VerifyPage.open(browser).enter(code);
        assertThat(verified.verdict()).startsWith("Genuine and valid until");
        browser.hold(Browser.Screen.PHONE);
        assertThat(browser.scrollsSideways()).isFalse();
        assertThat(verified.text()).contains("Given Family").contains("Gender parity");
        var number = certificates.of(trainee).getFirst().number().value();
        assertThat(VerifyPage.open(browser)
                        .enter(number.toLowerCase(Locale.ROOT))
                        .text())
                .contains(number);
    }

    @Test
    void aTamperedCodeIsRefused(Browser browser) throws Exception {
        browser.announceErrors("status of 400");
        var code = PaperScanner.scan(downloaded(browser));

        var refused = VerifyPage.open(browser).enter(code.substring(0, code.length() - 6) + "AAAAAA");

        assertThat(refused.verdict()).startsWith("This code is not genuine");
        assertThat(refused.text()).doesNotContain("Given Family");
    }

    @Test
    void aStrangerChoosesTheFileOrAPictureOfThePaper(Browser browser) throws Exception {
        var pdf = downloaded(browser);
        var file = Path.of("target", "chosen.pdf");
        Files.write(file, pdf);
        var photograph = Path.of("target", "photograph.png");
        Files.write(photograph, PaperScanner.photograph(pdf));

        var page = VerifyPage.open(browser);
        page.choose(Path.of("pom.xml"));
        assertThat(browser.until(() -> browser.text("#scan-state"))).startsWith("No code of a certificate");

        for (var chosen : List.of(photograph, file, scanned(photograph))) {
            var verified = VerifyPage.open(browser).read(chosen);
            assertThat(verified.verdict()).startsWith("Genuine and valid until");
            assertThat(verified.text()).contains("Given Family");
        }
    }

    @Test
    void aSavedPageReadsThePictureAndVerifiesWhereTheBrowserKnowsNoEd25519(Browser browser) throws Exception {
        var pdf = downloaded(browser);
        var photograph = Path.of("target", "photograph.png").toAbsolutePath();
        Files.write(photograph, PaperScanner.photograph(pdf));
        var file = Path.of("target", "chosen.pdf").toAbsolutePath();
        Files.write(file, pdf);
        var page = new String(browser.fetch("/verify/offline.html"), StandardCharsets.UTF_8);
        var saved = Path.of("target", "offline-old.html").toAbsolutePath();
        Files.writeString(saved, page.replaceFirst("<script>", NO_ED25519));

        browser.driver().get(saved.toUri().toString());
        assertThat(browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        crypto.subtle.generateKey('Ed25519', false, ['sign']).then(() => done('known'), () => done('unknown'));""")).isEqualTo("unknown");
        browser.all("#picture").getFirst().sendKeys(photograph.toString());
        assertThat(browser.until(() -> browser.text("#said"))).contains("Given Family");
        assertThat(browser.text("#verdict")).startsWith("Genuine");
        browser.driver().navigate().refresh();
        browser.all("#picture").getFirst().sendKeys(file.toString());
        assertThat(browser.until(() -> browser.text("#said"))).contains("Given Family");
        var code = PaperScanner.scan(pdf);
        assertThat(offline(browser, code.substring(0, code.length() - 6) + "AAAAAA"))
                .startsWith("Not genuine");
    }

    @Test
    void aSavedPageVerifiesWithoutTheServer(Browser browser) throws Exception {
        var code = PaperScanner.scan(downloaded(browser));
        var saved = Path.of("target", "offline.html").toAbsolutePath();
        Files.write(saved, browser.fetch("/verify/offline.html"));

        browser.driver().get(saved.toUri().toString());
        assertThat(offline(browser, code)).startsWith("Genuine");
        assertThat(browser.text("#said")).contains("Given Family");
        assertThat(offline(browser, code.substring(0, code.length() - 6) + "AAAAAA"))
                .startsWith("Not genuine");
        assertThat(offline(browser, "7K4M-9QXD-2HPG")).startsWith("A number alone");
    }

    @Test
    void aCentreRevokesAndTheStrangerReadsIt(Browser browser) {
        var cohort = cohorts.cohort(centre, List.of(trainee.id()));
        SignInPage.open(browser).centre(people.staff(centre));
        browser.open("attest");
        new AnyPage(browser).follow(cohort.name(), AnyPage::new).follow("Family, Given", AnyPage::new);

        browser.find("#revoke-reason").sendKeys("Issued for another officer");
        browser.all(".form-row button").getLast().click();
        browser.until(() -> browser.text("main").contains("Issued for another officer"));

        var number = certificates.of(trainee).getFirst().number().value();
        assertThat(VerifyPage.open(browser).enter(number).verdict()).startsWith("Revoked on");
    }

    /** Paper that was scanned: a PDF of photographs. */
    private static Path scanned(Path photograph) throws Exception {
        var scan = Path.of("target", "scanned.pdf");
        try (var document = new PDDocument()) {
            var picture = JPEGFactory.createFromImage(document, ImageIO.read(photograph.toFile()));
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 500, 700);
            }
            document.save(scan.toFile());
        }
        return scan;
    }

    private byte[] downloaded(Browser browser) {
        SignInPage.open(browser).trainee(trainee);
        browser.open("certificates");
        var link = browser.find(".certificate a.btn.primary");
        return browser.fetch(String.valueOf(link.getAttribute("href")));
    }

    private static String offline(Browser browser, String code) {
        // As long as it says nothing it is not to be seen.
        var line = browser.all("#verdict").getFirst();
        browser.driver().executeScript("arguments[0].textContent = ''", line);
        var field = browser.find("#code");
        field.clear();
        field.sendKeys(code);
        browser.find("button").click();
        return browser.until(() -> line.getText().isEmpty() ? null : line.getText());
    }
}
