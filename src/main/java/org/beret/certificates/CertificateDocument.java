package org.beret.certificates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.printing.PaperAddress;
import org.beret.printing.Printing;
import org.beret.printing.QrCode;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.springframework.stereotype.Component;

/** Renders certificates as PDF/A, one to a page. */
@Component
class CertificateDocument {

    private static final int LONG_NAME = 34;
    private static final int VERY_LONG_NAME = 90;
    private static final int BETWEEN_SIGNS = 10;
    private static final int DIGEST_DIGITS = 8;

    private static final List<String> LABELS = List.of(
            "title",
            "attests",
            "completed",
            "module",
            "version",
            "on",
            "score",
            "number",
            "issued",
            "until",
            "qr",
            "verify",
            "nature",
            "unprintable",
            "sessions",
            "sessions.day",
            "sessions.subject",
            "sessions.place",
            "quizzes",
            "quizzes.by");

    private final Mustache.Compiler templates;
    private final Printing printing;
    private final PaperAddress address;
    private final SignedCode codes;
    private final CertificateLabels words;
    private final CertificateAnnex annex;

    CertificateDocument(
            Mustache.Compiler templates,
            Printing printing,
            PaperAddress address,
            SignedCode codes,
            CertificateLabels words,
            CertificateAnnex annex) {
        this.templates = templates;
        this.address = address;
        this.printing = printing;
        this.codes = codes;
        this.words = words;
        this.annex = annex;
    }

    byte[] pdf(Certificate certificate, Language language) {
        return pdf(List.of(certificate), language, _ -> {});
    }

    /**
     * Several certificates, one to a page.
     *
     * @param progress called during layout with the number of certificates laid out so far
     * @throws BusinessRuleViolation if the address on them would lead nobody here
     */
    byte[] pdf(List<Certificate> certificates, Language language, IntConsumer progress) {
        address.require();
        var labels = new HashMap<String, String>();
        LABELS.forEach(label -> labels.put(label.replace('.', '-'), words.text("certificate." + label, language)));
        var last = certificates.getLast();
        var pages = new ArrayList<Map<String, Object>>();
        certificates.forEach(certificate -> {
            pages.add(page(certificate, certificate.equals(last), language));
            if (pages.size() % BETWEEN_SIGNS == 0) {
                progress.accept(pages.size());
            }
        });
        var page = Map.of(
                "language", language.code(), "title", labels.get("title"), "labels", labels, "certificates", pages);
        return printing.pdf(template().execute(page));
    }

    private Template template() {
        return templates.loadTemplate("certificates");
    }

    private Map<String, Object> page(Certificate certificate, boolean last, Language language) {
        var holder = certificate.holder().orElseGet(() -> words.text("certificate.erased", language));
        var page = new LinkedHashMap<String, Object>();
        page.put("last", last);
        page.put("centre", certificate.centre());
        page.put("country", words.country(certificate.country(), language));
        page.put("holder", holder);
        page.put("nameSize", size(holder));
        page.put("unprintable", !printing.prints(holder));
        page.put("course", words.title(certificate, language));
        page.put(
                "modules",
                certificate.modules().stream()
                        .map(module -> row(module, language))
                        .toList());
        page.put("elsewhere", words.elsewhere(certificate, language));
        page.put("supervised", words.supervised(certificate, language));
        page.put("annex", annex.of(certificate, language));
        page.put("number", certificate.number());
        page.put("issuedOn", day(certificate.issuedAt(), language));
        page.put("validUntil", Formats.dayInFull(certificate.validUntil(), language.locale()));
        certificate
                .reissuedAt()
                .ifPresent(at -> page.put("reissued", words.text("certificate.reissued", language, day(at, language))));
        certificate
                .succession()
                .renews()
                .ifPresent(former -> page.put(
                        "renewed",
                        words.text("labelled", language, words.text("certificate.renews", language), former)));
        var code = codes.of(certificate);
        page.put("qr", QrCode.asAddress(code));
        page.put("code", code);
        page.put("address", codes.addressOf(certificate.number()));
        return page;
    }

    private Map<String, Object> row(CertifiedModule module, Language language) {
        return Map.of(
                "title", words.title(module, language),
                "version", module.version().number(),
                "digest", module.version().digest().substring(0, DIGEST_DIGITS),
                "on", day(module.completedAt(), language),
                "score", Formats.score(module.points().earned(), module.points().most(), language.locale()));
    }

    private static String size(String name) {
        if (name.length() > VERY_LONG_NAME) {
            return "longest";
        }
        return name.length() > LONG_NAME ? "long" : "";
    }

    private static String day(Instant moment, Language language) {
        return Formats.dayInFull(moment, language.locale());
    }
}
