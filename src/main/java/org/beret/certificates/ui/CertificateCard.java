package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.beret.certificates.Certificate;
import org.beret.certificates.CertificateState;
import org.beret.certificates.Certificates.MyCertificate;
import org.beret.certificates.CertificatesNavigation;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.texts.Formats;

/** One certificate with what its holder can do with it. */
class CertificateCard extends Div {

    CertificateCard(MyCertificate mine, Optional<BusinessRuleViolation> noPaper) {
        addClassNames("card", "stack", "certificate");
        var certificate = mine.certificate();
        var head = new Div(new CertificateStateBadge(mine.state()), new H2(mine.title()));
        head.addClassName("stack-tight");
        var facts =
                new Paragraph(getTranslation("certificates.number", certificate.number(), day(certificate.issuedAt())));
        facts.addClassNames("muted", "small");
        add(head, new Paragraph(validity(mine)), facts);
        add(noPaper.map(this::sentence).orElseGet(() -> files(certificate)), more(mine));
    }

    private String validity(MyCertificate mine) {
        var certificate = mine.certificate();
        return certificate
                .revocation()
                .map(revoked -> getTranslation("certificates.revoked", day(revoked.at()), revoked.reason()))
                .orElseGet(() -> stillValid(mine));
    }

    private String stillValid(MyCertificate mine) {
        var certificate = mine.certificate();
        var until = Formats.day(certificate.validUntil(), getLocale());
        var plain = getTranslation(
                mine.state() == CertificateState.EXPIRED ? "certificates.over" : "certificates.valid", until);
        if (mine.state() == CertificateState.VALID) {
            return plain;
        }
        if (certificate.succession().superseded()) {
            return plain + " " + getTranslation("certificates.superseded");
        }
        return plain
                + " "
                + getTranslation(
                        certificate.succession().renewalBegunAt().isPresent()
                                ? "certificates.renewal"
                                : "certificates.ask");
    }

    private Component sentence(BusinessRuleViolation refused) {
        var sentence = new Paragraph(getTranslation(refused.messageKey(), refused.values()));
        sentence.addClassName("notice");
        return sentence;
    }

    /** The language of the screen first; the button of the other languages names theirs. */
    private Component files(Certificate certificate) {
        var row = new Div();
        row.addClassName("row");
        var own = Language.of(getLocale());
        row.add(pdf(certificate, own, true));
        for (var language : Language.values()) {
            if (language != own) {
                row.add(pdf(certificate, language, false));
            }
        }
        return row;
    }

    private Component pdf(Certificate certificate, Language language, boolean primary) {
        var name = language.nameIn(getLocale());
        var link = new Anchor(
                CertificatesNavigation.pdf(certificate.id(), language), getTranslation("certificates.pdf.in", name));
        link.setRouterIgnore(true);
        link.addClassNames("btn", primary ? "primary" : "quiet");
        return link;
    }

    private Component more(MyCertificate mine) {
        var badge = new Anchor(
                CertificatesNavigation.openBadge(mine.certificate().id(), Language.of(getLocale())),
                getTranslation("certificates.badge"));
        badge.setRouterIgnore(true);
        badge.setTitle(getTranslation("certificates.badge.hint"));
        var page = new Anchor(
                CertificatesNavigation.verify(mine.certificate().number()), getTranslation("certificates.share"));
        page.setRouterIgnore(true);
        var row = new Div(page, new Span("·"), badge);
        row.addClassName("row");
        return row;
    }

    private String day(Instant moment) {
        return Formats.day(moment.atOffset(ZoneOffset.UTC).toLocalDate(), getLocale());
    }
}
