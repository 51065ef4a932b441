package org.beret.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.beret.certificates.CertificateId;
import org.beret.certificates.CertificateLabels;
import org.beret.certificates.Certificates;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shell.Attachment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of the signed-in trainee's certificates as PDF and Open Badge, under plain addresses that a browser can resume. */
@RestController
@RequestMapping("/certificate-files/{id}")
class CertificateFiles {

    private final Certificates certificates;
    private final CertificateLabels words;

    CertificateFiles(Certificates certificates, CertificateLabels words) {
        this.certificates = certificates;
        this.words = words;
    }

    @GetMapping("/certificate.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "en") String lang) {
        var language = language(lang);
        var pdf = certificates.pdf(new CertificateId(id), language);
        return Attachment.of(words.text("file.certificate", language) + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    @GetMapping("/open-badge.jwt")
    ResponseEntity<String> credential(@PathVariable UUID id, @RequestParam(defaultValue = "en") String lang) {
        var token = certificates.credential(new CertificateId(id), language(lang));
        return Attachment.of("open-badge.jwt", new MediaType("application", "vc+jwt"), token);
    }

    @ExceptionHandler
    ResponseEntity<String> handle(BusinessRuleViolation refused, HttpServletRequest request) {
        var language = language(Objects.requireNonNullElse(request.getParameter("lang"), ""));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(words.text(refused.messageKey(), language, refused.values()));
    }

    private static Language language(String code) {
        return Language.ofRequest(code);
    }
}
