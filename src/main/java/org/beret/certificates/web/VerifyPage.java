package org.beret.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.beret.certificates.Certificate;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.certificates.CertificateLabels;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CertificateState;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.Verification;
import org.beret.certificates.Verification.Verdict;
import org.beret.shared.Language;
import org.beret.shell.PlainPage;
import org.beret.texts.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a stranger verifies a certificate: a plain page of a few kilobytes that works without scripts. Shows no more than
 * what is printed on the certificate, and what it is worth today.
 */
@Controller
class VerifyPage {

    static final String PATH = "/" + CertificatesNavigation.VERIFY;
    static final String CAMERA = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

    private static final String MAY_SCAN = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
            + "media-src 'self' blob:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private final PlainPage page;
    private final Verification verification;
    private final VerificationLane lane;
    private final CertificateLabels words;
    private final Clock clock;

    VerifyPage(PlainPage page, Verification verification, VerificationLane lane, CertificateLabels words, Clock clock) {
        this.page = page;
        this.verification = verification;
        this.lane = lane;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping({PATH, PATH + "/"})
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        fill(request, response, model, PATH);
        return "verify";
    }

    /** The address that is printed on a certificate. */
    @GetMapping({PATH + "/{number}", PATH + "/{number}/"})
    String show(@PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        var known = CertificateNumber.read(number);
        var language = fill(
                request, response, model, PATH + known.map(read -> "/" + read).orElse(""));
        answer(number, language, request, response, model);
        return "verify";
    }

    /** A number leads to its own address, which can be kept; a signed code is verified at once. */
    @PostMapping(PATH)
    String verify(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var number = CertificateNumber.read(code.strip());
        if (number.isPresent()) {
            return "redirect:" + PATH + "/" + number.get();
        }
        var language = fill(request, response, model, PATH);
        answer(code, language, request, response, model);
        return "verify";
    }

    private Language fill(HttpServletRequest request, HttpServletResponse response, Model model, String address) {
        response.setHeader("Content-Security-Policy", MAY_SCAN);
        response.setHeader("Permissions-Policy", CAMERA);
        return page.fill(model, request, address);
    }

    private void answer(
            String entered, Language language, HttpServletRequest request, HttpServletResponse response, Model model) {
        var verdict = lane.run(() -> verification.verify(entered, request.getRemoteAddr()));
        if (verdict.isEmpty()) {
            refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy", language, response, model);
            return;
        }
        switch (verdict.get()) {
            case Verdict.Ours(var certificate) -> show(certificate, language, model);
            case Verdict.Unknown _ -> refuse(HttpServletResponse.SC_NOT_FOUND, "unknown", language, response, model);
            case Verdict.Altered _ -> refuse(HttpServletResponse.SC_BAD_REQUEST, "altered", language, response, model);
            case Verdict.NoCertificate _ ->
                refuse(HttpServletResponse.SC_BAD_REQUEST, "no-certificate", language, response, model);
            case Verdict.Mistyped _ ->
                refuse(HttpServletResponse.SC_BAD_REQUEST, "mistyped", language, response, model);
            case Verdict.Unreadable _ ->
                refuse(HttpServletResponse.SC_BAD_REQUEST, "unreadable", language, response, model);
            case Verdict.TooMany _ -> refuse(429, "many", language, response, model);
            case Verdict.Throttled _ -> refuse(429, "throttled", language, response, model);
        }
    }

    private void refuse(int status, String reason, Language language, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("refusal", page.text("verify." + reason, language));
    }

    private void show(Certificate certificate, Language language, Model model) {
        var state = certificate.state(LocalDate.now(clock));
        var shown = new HashMap<String, Object>();
        shown.put("verdict", verdict(certificate, state, language));
        shown.put("mood", state == CertificateState.REVOKED || state == CertificateState.EXPIRED ? "bad" : "good");
        shown.put("holder", certificate.holder().orElseGet(() -> words.text("certificate.erased", language)));
        shown.put("course", words.title(certificate, language));
        shown.put("centre", certificate.centre());
        shown.put("country", words.country(certificate.country(), language));
        shown.put("number", certificate.number());
        shown.put("issued", day(certificate.issuedAt(), language));
        shown.put("until", Formats.dayInFull(certificate.validUntil(), language.locale()));
        certificate.succession().renews().ifPresent(former -> shown.put("renews", former));
        shown.put(
                "modules",
                certificate.modules().stream()
                        .map(module -> row(module, language))
                        .toList());
        shown.put("elsewhere", words.elsewhere(certificate, language));
        model.addAttribute("certificate", shown);
    }

    private String verdict(Certificate certificate, CertificateState state, Language language) {
        return switch (state) {
            case VALID, EXPIRING ->
                page.text("verify.genuine", language, Formats.dayInFull(certificate.validUntil(), language.locale()));
            case EXPIRED ->
                page.text("verify.expired", language, Formats.dayInFull(certificate.validUntil(), language.locale()));
            case REVOKED ->
                page.text(
                        "verify.revoked",
                        language,
                        day(certificate.revocation().orElseThrow().at(), language));
        };
    }

    private Map<String, Object> row(CertifiedModule module, Language language) {
        return Map.of(
                "title", words.title(module, language),
                "supervised", words.supervised(module, language),
                "version", module.version().number(),
                "on", day(module.completedAt(), language),
                "score", Formats.score(module.points().earned(), module.points().most(), language.locale()));
    }

    private static String day(Instant moment, Language language) {
        return Formats.dayInFull(moment, language.locale());
    }
}
