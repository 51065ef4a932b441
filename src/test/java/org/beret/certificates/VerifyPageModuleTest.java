package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Tokens;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.signin.RateLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a stranger learns who has a certificate in hand, or only a guess. */
@ModuleTest
class VerifyPageModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private Certificates own;

    @Autowired
    private SignedCode codes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private RateLimit numbers;
    private SignedInPerson trainee;
    private Certificate certificate;

    @BeforeEach
    void aCertificate() {
        clock.pass(Duration.ofMinutes(16));
        numbers = new RateLimit("verify-numbers", Duration.ofHours(1), jdbc, clock);
        trainee = people.trainee(people.centre("SN"));
        world.completeCore(trainee);
        await().until(() -> !world.of(trainee).isEmpty());
        certificate = world.of(trainee).getFirst();
    }

    @Test
    void aTypedNumberLeadsToTheCertificateAndShowsNoMoreThanIsPrinted() {
        assertThat(entered(certificate.number().value().replace("-", " ").toLowerCase(Locale.ROOT)))
                .hasRedirectedUrl("/verify/" + certificate.number());

        assertThat(mvc.get().uri("/verify/" + certificate.number()))
                .hasStatusOk()
                .bodyText()
                .contains("Genuine and valid until", "Given Family", certificate.centre(), "Senegal")
                .contains("Gender parity", "12/15")
                .doesNotContain(trainee.getUsername(), trainee.id().toString());
    }

    @Test
    void theCodeIsVerifiedAndAnAlteredOrForeignOneIsRefused() {
        var code = codes.of(certificate);

        assertThat(entered(code)).hasStatusOk().bodyText().contains("Genuine and valid until");
        assertThat(entered(code.substring(0, code.length() - 3)))
                .hasStatus(400)
                .bodyText()
                .contains("This code is not genuine");
        assertThat(entered("x".repeat(7000))).hasStatus(400).bodyText().contains("neither a number nor a code");
        assertThat(entered("")).hasStatus(400);
        assertThat(entered("<script>alert(1)</script>\0\uD800"))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("alert(1)");
        assertThat(mvc.get().uri("/verify/" + CertificateNumber.next()))
                .hasStatus(404)
                .bodyText()
                .contains("no certificate with this number");
    }

    @Test
    void theOpenBadgeIsGenuineHoweverItIsPasted() throws Exception {
        var badge = people.as(trainee, () -> own.credential(certificate.id(), Language.EN));
        var encoded = Base64.getEncoder().encodeToString(badge.getBytes(StandardCharsets.US_ASCII));

        assertThat(Stream.of(
                        badge,
                        "  " + badge + "\r\n",
                        '"' + badge + '"',
                        badge.replaceAll("(.{64})", "$1\r\n  "),
                        "data:application/vc+jwt," + badge,
                        "data:application/octet-stream;base64," + encoded,
                        "Here is my certificate:\n" + badge))
                .allSatisfy(pasted -> assertThat(entered(pasted))
                        .as(pasted)
                        .hasStatusOk()
                        .bodyText()
                        .contains("Genuine and valid until", "Given Family"));
        assertThat(entered(badge.substring(0, badge.length() - 3)))
                .hasStatus(400)
                .bodyText()
                .contains("This code is not genuine");
    }

    @Test
    void theAddressLeadsToTheCertificateHoweverItIsWritten() {
        var address = codes.addressOf(certificate.number());

        assertThat(Stream.of(
                        address,
                        address + "/",
                        address + "?lang=fr#",
                        address.toUpperCase(Locale.ROOT),
                        address.replace("https://", ""),
                        "See " + address + ", please"))
                .allSatisfy(pasted -> assertThat(entered(pasted))
                        .as(pasted)
                        .hasStatusOk()
                        .bodyText()
                        .contains("Genuine and valid until"));
        assertThat(mvc.get().uri("/verify/" + certificate.number() + "/")).hasStatusOk();
    }

    @Test
    void everyAddressThatABadgeNamesAnswers() throws Exception {
        var badge = people.as(trainee, () -> own.credential(certificate.id(), Language.EN));
        var said = new String(Base64.getUrlDecoder().decode(badge.split("\\.", -1)[1]), StandardCharsets.UTF_8)
                + new String(Base64.getUrlDecoder().decode(badge.split("\\.", -1)[0]), StandardCharsets.UTF_8);
        var named = Pattern.compile("\"" + codes.installation() + "(/[^\"]*)")
                .matcher(said)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(named).hasSize(4).contains("/verify/issuer");
        assertThat(named).allSatisfy(path -> assertThat(mvc.get().uri(path)).hasStatusOk());
    }

    @Test
    void theIssuerIsAProfileForProgramsAndAPageForPeople() {
        for (var asked = 0; asked < 40; asked++) {
            assertThat(mvc.get().uri("/verify/issuer"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.id")
                    .isEqualTo(codes.installation() + "/verify/issuer");
        }
        assertThat(mvc.get().uri("/verify/issuer").header("Accept", "text/html,*/*;q=0.8"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains(codes.installation());
        assertThat(mvc.get().uri("/verify/" + certificate.number())).hasStatusOk();
    }

    @Test
    void aMistypedNumberIsToldSoAndCostsNothing() {
        var typed = certificate.number().value();
        var wrong = typed.substring(0, 13) + (typed.charAt(13) == 'Z' ? 'Y' : 'Z');

        for (var round = 0; round < 40; round++) {
            assertThat(entered(wrong)).hasStatus(400).bodyText().contains("A character of this number is wrong");
        }
        assertThat(mvc.get().uri("/verify/" + wrong.toLowerCase(Locale.ROOT)))
                .hasStatus(400)
                .bodyText()
                .contains("A character of this number is wrong");
        assertThat(mvc.get().uri("/verify/" + certificate.number())).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bnVsbA.bnVsbA.bnVsbA",
                "eyJudWxsIjpudWxsfQ.bnVsbA.bnVsbA",
                "eyJhbGciOiJFZERTQSIsImtpZCI6W119.e30.AA",
                "eyJ.eyJ.eyJ",
                "eyJhbGciOiJFZERTQSIsImtpZCI6Ii8vLyJ9.e30.AA",
                "data:",
                "data:;base64,",
                "data:;base64,%%%",
                "data:text/plain,%",
                "#",
                "/verify/#",
                "https://beret.example/verify/%00#a.b.c"
            })
    void strangeCodesAreAnsweredInWords(String code) {
        assertThat(entered(code)).hasStatus(400);
    }

    @Test
    void revokedExpiredAndErasedSayWhatTheyAreAtTheSameAddress() {
        certificates.forget(certificate.id());
        assertThat(mvc.get().uri("/verify/" + certificate.number()))
                .bodyText()
                .contains("Genuine and valid until", "Name erased")
                .doesNotContain("Given Family");

        certificates.revoke(certificate.id(), "Issued for another officer", certificate.issuedAt());
        assertThat(mvc.get().uri("/verify/" + certificate.number()))
                .hasStatusOk()
                .bodyText()
                .contains("It is no longer valid")
                .doesNotContain("another officer", "Genuine");
        for (var published : List.of("/verify/keys.json", "/verify/offline.html")) {
            assertThat(mvc.get().uri(published))
                    .hasStatusOk()
                    .bodyText()
                    .contains("asOf", "Ed25519", RevocationDigest.of(certificate.number()))
                    .as("leads to nobody")
                    .doesNotContain(
                            certificate.number().value(),
                            certificate.number().value().replace("-", ""),
                            certificate.id().toString());
        }
    }

    @Test
    void whoGuessesHasToWaitAndWhoChecksACompanyDoesNot() {
        for (var company = 0; company < 40; company++) {
            assertThat(mvc.get().uri("/verify/" + certificate.number())).hasStatusOk();
        }
        for (var guess = 0; guess < 30; guess++) {
            assertThat(mvc.get().uri("/verify/" + CertificateNumber.next())).hasStatus(404);
        }
        assertThat(mvc.get().uri("/verify/" + CertificateNumber.next()))
                .hasStatus(429)
                .bodyText()
                .contains("Too many wrong numbers");
        assertThat(mvc.get().uri("/verify/" + certificate.number()))
                .as("a number that there is, whatever others typed")
                .hasStatusOk();
    }

    @Test
    void aListOfNumbersCannotBeGoneThroughAndWhoHasTheCodeGoesOn() {
        for (var number = 0; number < 300; number++) {
            numbers.record("another-" + number, "127.0.0.1");
        }

        assertThat(mvc.get().uri("/verify/" + certificate.number()))
                .hasStatus(429)
                .bodyText()
                .contains("Very many certificates");
        assertThat(entered(codes.of(certificate))).hasStatusOk();

        clock.pass(Duration.ofMinutes(61));
        assertThat(mvc.get().uri("/verify/" + certificate.number())).hasStatusOk();
    }

    @Test
    void thePageToSaveCarriesKeysAndRunsNothingElse() {
        var page = mvc.get().uri("/verify/offline.html").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("\"asOf\"", "\"Ed25519\"", "application/json");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'sha256-")
                .doesNotContain("unsafe");
    }

    private MvcTestResult entered(String code) {
        return mvc.post()
                .uri("/verify")
                .with(Tokens.ofForm())
                .param("code", code)
                .exchange();
    }
}
