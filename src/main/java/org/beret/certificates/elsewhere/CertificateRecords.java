package org.beret.certificates.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.certificates.CertificateLabels;
import org.beret.identity.CentreTime;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells in a trainee's record which certificates they hold: those of their centres here, those from elsewhere, and other papers. */
@Component
@Order(3)
class CertificateRecords implements PersonLinks {

    private final CentreCertificates certificates;
    private final CertificatesElsewhere elsewhere;
    private final Papers papers;
    private final CertificateLabels labels;
    private final CentreTime time;
    private final Clock clock;

    CertificateRecords(
            CentreCertificates certificates,
            CertificatesElsewhere elsewhere,
            Papers papers,
            CertificateLabels labels,
            CentreTime time,
            Clock clock) {
        this.certificates = certificates;
        this.elsewhere = elsewhere;
        this.papers = papers;
        this.labels = labels;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<RecordLine> record(PersonId trainee, TextsIn texts) {
        var lines = new ArrayList<RecordLine>();
        certificates.of(trainee).forEach(held -> lines.add(line(held, texts)));
        elsewhere.of(trainee).accepted().forEach(accepted -> lines.add(line(accepted, texts)));
        papers.of(trainee)
                .forEach(paper -> lines.add(new RecordLine(
                        "paper",
                        paper.note(),
                        Optional.of(time.dayOf(paper.keptAt())),
                        Optional.empty(),
                        Optional.empty(),
                        "")));
        return lines;
    }

    private RecordLine line(Held held, TextsIn texts) {
        var certificate = held.certificate();
        return new RecordLine(
                "certificate",
                texts.text("labelled", certificate.number().value(), labels.title(certificate, texts.language())),
                Optional.of(time.dayOf(certificate.issuedAt())),
                Optional.of(certificate.validUntil()),
                Optional.empty(),
                texts.text("certificate-state." + held.state().name().toLowerCase(Locale.ROOT)));
    }

    private RecordLine line(AcceptedCertificate accepted, TextsIn texts) {
        var certificate = accepted.certificate();
        var state = accepted.state(LocalDate.now(clock));
        return new RecordLine(
                "elsewhere",
                texts.text("labelled", certificate.number().value(), accepted.issuedBy()),
                Optional.of(time.dayOf(certificate.issuedAt())),
                Optional.of(certificate.validUntil()),
                Optional.empty(),
                texts.text("elsewhere.state." + state, Formats.day(certificate.validUntil(), texts.locale())));
    }
}
