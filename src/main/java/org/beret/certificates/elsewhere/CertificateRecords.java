package org.beret.certificates.elsewhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.Certificate;
import org.beret.certificates.CertificateLabels;
import org.beret.certificates.CertificateState;
import org.beret.certificates.Certificates;
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
    private final Certificates mine;
    private final CertificatesElsewhere elsewhere;
    private final Papers papers;
    private final CertificateLabels labels;
    private final CentreTime time;
    private final Clock clock;

    CertificateRecords(
            CentreCertificates certificates,
            Certificates mine,
            CertificatesElsewhere elsewhere,
            Papers papers,
            CertificateLabels labels,
            CentreTime time,
            Clock clock) {
        this.certificates = certificates;
        this.mine = mine;
        this.elsewhere = elsewhere;
        this.papers = papers;
        this.labels = labels;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<RecordLine> record(PersonId trainee, TextsIn texts) {
        var lines = new ArrayList<RecordLine>();
        certificates.of(trainee).forEach(held -> lines.add(line(held.certificate(), held.state(), texts)));
        elsewhere.of(trainee).accepted().forEach(accepted -> lines.add(line(accepted, texts)));
        papers.of(trainee).forEach(paper -> lines.add(line(paper)));
        return lines;
    }

    @Override
    public List<RecordLine> myRecord(TextsIn texts) {
        var lines = new ArrayList<RecordLine>();
        mine.mine(texts.language()).forEach(held -> lines.add(line(held.certificate(), held.state(), texts)));
        elsewhere.mine().forEach(accepted -> lines.add(line(accepted, texts)));
        papers.mine().forEach(paper -> lines.add(line(paper)));
        return lines;
    }

    private RecordLine line(Paper paper) {
        return new RecordLine(
                "paper", paper.note(), Optional.of(time.dayOf(paper.keptAt())), Optional.empty(), Optional.empty(), "");
    }

    private RecordLine line(Certificate certificate, CertificateState state, TextsIn texts) {
        return new RecordLine(
                "certificate",
                texts.text("labelled", certificate.number().value(), labels.title(certificate, texts.language())),
                Optional.of(time.dayOf(certificate.issuedAt())),
                Optional.of(certificate.validUntil()),
                Optional.empty(),
                texts.text("certificate-state." + state.name().toLowerCase(Locale.ROOT)));
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
