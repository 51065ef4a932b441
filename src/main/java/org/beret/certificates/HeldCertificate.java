package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.learning.TrainingExpiry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements learning's port {@link TrainingExpiry}: when the certificate of the signed-in trainee expires. */
@Component
class CertificateExpiry implements TrainingExpiry {

    private final CertificateStore certificates;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CertificateExpiry(CertificateStore certificates, CurrentPerson currentPerson, Clock clock) {
        this.certificates = certificates;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ending> mine() {
        var today = LocalDate.now(clock);
        return certificates.of(currentPerson.require().id()).stream()
                .filter(certificate -> !certificate.succession().superseded())
                .filter(certificate -> endsSoon(certificate.state(today)))
                .max(Comparator.comparing(Certificate::validUntil))
                .map(certificate -> new Ending(
                        certificate.validUntil(),
                        certificate.state(today) == CertificateState.EXPIRED,
                        certificate.succession().renewalBegunAt().isPresent(),
                        CertificatesNavigation.MY_CERTIFICATES));
    }

    private static boolean endsSoon(CertificateState state) {
        return state == CertificateState.EXPIRING || state == CertificateState.EXPIRED;
    }
}
