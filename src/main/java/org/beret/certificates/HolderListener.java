package org.beret.certificates;

import java.time.Clock;
import java.util.List;
import org.beret.accounts.PersonChanged;
import org.beret.accounts.PersonDirectory;
import org.beret.accounts.PersonId;
import org.beret.accounts.PersonProfile;
import org.beret.certificates.CertificateAct.Kind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes the name off the certificates of a person who was erased: they verify as issued, and say no longer to whom. */
@Component
class HolderListener {

    private final CertificateStore certificates;
    private final PersonDirectory people;
    private final Clock clock;

    HolderListener(CertificateStore certificates, PersonDirectory people, Clock clock) {
        this.certificates = certificates;
        this.people = people;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PersonChanged event) {
        if (people.find(event.person()).map(PersonProfile::erased).orElse(true)) {
            named(event.person()).forEach(certificate -> {
                certificates.forgetName(certificate.id());
                certificates.log(certificate.id(), new CertificateAct(Kind.ERASED, clock.instant(), ""), null);
            });
        }
    }

    private List<Certificate> named(PersonId person) {
        return certificates.of(person).stream()
                .filter(certificate -> certificate.holder().isPresent())
                .toList();
    }
}
