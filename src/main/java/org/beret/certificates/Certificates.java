package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the certificates of the signed-in trainee; those of anybody else are unknown here. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class Certificates {

    private final CertificateStore certificates;
    private final CertificateDocument document;
    private final OpenBadge badge;
    private final CertificateLabels words;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Certificates(
            CertificateStore certificates,
            CertificateDocument document,
            OpenBadge badge,
            CertificateLabels words,
            AuditTrail audit,
            CurrentPerson currentPerson,
            Clock clock) {
        this.certificates = certificates;
        this.document = document;
        this.badge = badge;
        this.words = words;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * A certificate as its holder sees it.
     *
     * @param title the course, or its core modules
     */
    public record MyCertificate(Certificate certificate, String title, CertificateState state) {}

    /** The newest first. */
    @PreAuthorize("hasRole('TRAINEE')")
    public List<MyCertificate> mine(Language language) {
        var today = LocalDate.now(clock);
        return certificates.of(me()).stream()
                .map(certificate ->
                        new MyCertificate(certificate, words.title(certificate, language), certificate.state(today)))
                .toList();
    }

    /**
     * The certificate on paper.
     *
     * @throws UnknownId if the trainee has no such certificate
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional
    public byte[] pdf(CertificateId id, Language language) {
        return document.pdf(taken(id), language);
    }

    /**
     * The certificate as a signed Open Badges 3.0 credential.
     *
     * @throws UnknownId if the trainee has no such certificate
     */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional
    public String credential(CertificateId id, Language language) {
        return badge.token(taken(id), language);
    }

    private Certificate taken(CertificateId id) {
        var mine = mineOrUnknown(id);
        audit.recordOwn(
                currentPerson.require(), "certificate.downloaded", mine.number().value());
        return mine;
    }

    private Certificate mineOrUnknown(CertificateId id) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.person().equals(me()))
                .orElseThrow(() -> new UnknownId(id));
    }

    private PersonId me() {
        return currentPerson.require().id();
    }
}
