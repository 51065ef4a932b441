package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Tokens;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    private SignedCode codes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestClock clock;

    private SignedInPerson trainee;
    private Certificate certificate;

    @BeforeEach
    void aCertificate() {
        clock.pass(Duration.ofMinutes(16));
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
        assertThat(mvc.get().uri("/verify/keys.json"))
                .hasStatusOk()
                .bodyText()
                .contains("asOf", "Ed25519", certificate.number().value());
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

        clock.pass(Duration.ofMinutes(16));
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
