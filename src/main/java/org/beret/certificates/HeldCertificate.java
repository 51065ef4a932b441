package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.learning.TrainingCertificate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements learning's port {@link TrainingCertificate}: what became of the certificate of the signed-in trainee. */
@Component
class HeldCertificate implements TrainingCertificate {

    private final CertificateStore certificates;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    HeldCertificate(CertificateStore certificates, CurrentPerson currentPerson, Clock clock) {
        this.certificates = certificates;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Held> mine() {
        var today = LocalDate.now(clock);
        return certificates.of(currentPerson.require().id()).stream()
                .filter(certificate -> !certificate.succession().superseded())
                .max(Comparator.comparing((Certificate certificate) ->
                                certificate.state(today).isGood())
                        .thenComparing(Certificate::validUntil))
                .map(certificate -> held(certificate, certificate.state(today)));
    }

    private static Held held(Certificate certificate, CertificateState state) {
        var revocation = certificate.revocation();
        return new Held(
                State.valueOf(state.name()),
                revocation
                        .map(one -> one.at().atOffset(ZoneOffset.UTC).toLocalDate())
                        .orElse(certificate.validUntil()),
                revocation.map(Certificate.Revocation::reason).orElse(""),
                certificate.succession().renewalBegunAt().isPresent(),
                CertificatesNavigation.MY_CERTIFICATES);
    }
}
