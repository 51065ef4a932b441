package org.beret.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.UUID;
import org.beret.certificates.CertificateLabels;
import org.beret.certificates.Certificates;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a certificate cannot be printed, its link answers with the reason in words instead of a file. */
class CertificateFilesTest {

    private final Certificates certificates = mock();
    private final CertificateLabels words = mock();
    private final MockMvcTester mvc = MockMvcTester.of(new CertificateFiles(certificates, words));

    @ParameterizedTest
    @EnumSource
    void whatIsNotPrintedIsSaidInTheLanguageThatWasAskedFor(Language language) {
        when(certificates.pdf(any(), any()))
                .thenThrow(new BusinessRuleViolation("paper.refused.address", "http://localhost:8080"));
        when(words.text("paper.refused.address", language, "http://localhost:8080"))
                .thenReturn("« " + language.nameIn(language.locale()) + " »");

        assertThat(mvc.get()
                        .uri("/certificate-files/" + UUID.randomUUID() + "/certificate.pdf?lang=" + language.code()))
                .hasStatus(409)
                .hasContentType("text/plain;charset=UTF-8")
                .hasBodyTextEqualTo("« " + language.nameIn(language.locale()) + " »")
                .doesNotContainHeader("Content-Disposition");
    }
}
