package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Collation;
import org.beret.shared.ReasonText;
import org.beret.shared.UnknownId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads, reissues and revokes the certificates of the signed-in person's training centre; those of any other centre are unknown here. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CentreCertificates {

    private final CertificateStore certificates;
    private final Cohorts cohorts;
    private final PeopleOfMyCentre people;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CentreCertificates(
            CertificateStore certificates,
            Cohorts cohorts,
            PeopleOfMyCentre people,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.certificates = certificates;
        this.cohorts = cohorts;
        this.people = people;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** A certificate with its holder and its state today. */
    public record Held(PersonProfile person, Certificate certificate, CertificateState state) {}

    /**
     * The certificates of a cohort and who has none.
     *
     * @param held by name, for each person the newest first
     */
    public record CohortCertificates(CohortId id, String name, List<Held> held, List<PersonProfile> without) {}

    /** One certificate with everything that was done to it, the first act at the top. */
    public record History(Held held, List<CertificateAct> acts) {}

    /**
     * The certificates of a cohort.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public CohortCertificates of(CohortId cohort) {
        var trainees = cohorts.trainees(cohort);
        var held = held(trainees);
        var holders = held.stream().map(one -> one.person().id()).collect(Collectors.toSet());
        var without = trainees.stream()
                .filter(person -> !holders.contains(person.id()))
                .toList();
        return new CohortCertificates(cohort, cohorts.overview(cohort).name(), held, without);
    }

    /**
     * One certificate of a person of the centre.
     *
     * @throws UnknownId if the centre has no such person, or they no such certificate
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public History history(CertificateId id) {
        return new History(mineOrUnknown(id), certificates.acts(id));
    }

    /**
     * Writes a certificate anew with the name that is on file now. It keeps its number and its dates.
     *
     * @throws UnknownId if it is not of a person of the centre
     * @throws BusinessRuleViolation if the reason is missing or too long, the certificate is void, or the name is the same
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void reissue(CertificateId id, String reason) {
        var held = mineOrUnknown(id);
        var why = ReasonText.checked(reason);
        var name = CertificateIssuer.fullName(held.person());
        if (held.state() == CertificateState.REVOKED) {
            throw new BusinessRuleViolation("certificate.refused.void");
        }
        if (held.certificate().holder().filter(name::equals).isPresent()) {
            throw new BusinessRuleViolation("certificate.refused.same-name", name);
        }
        certificates.rename(id, name, clock.instant());
        log(id, Kind.REISSUED, why);
    }

    /**
     * Declares a certificate void. Its address stays and says so; nothing makes it valid again.
     *
     * @throws UnknownId if it is not of a person of the centre
     * @throws BusinessRuleViolation if the reason is missing or too long, or the certificate is void already
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void revoke(CertificateId id, String reason) {
        var held = mineOrUnknown(id);
        var why = ReasonText.checked(reason);
        if (!certificates.revoke(id, why, clock.instant())) {
            throw new BusinessRuleViolation("certificate.refused.void");
        }
        log(id, Kind.REVOKED, why);
        events.publishEvent(new CertificateRevoked(id, held.person().id(), clock.instant()));
    }

    /**
     * The certificates of one person of the centre.
     *
     * @throws UnknownId if the centre has no such person
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Held> of(PersonId person) {
        var mine = people.ofMyCentre(List.of(person));
        if (mine.isEmpty()) {
            throw new UnknownId(person);
        }
        return held(mine);
    }

    private void log(CertificateId id, Kind kind, String reason) {
        certificates.log(
                id,
                new CertificateAct(kind, clock.instant(), reason),
                currentPerson.require().id());
    }

    private Held mineOrUnknown(CertificateId id) {
        var certificate = certificates.find(id).orElseThrow(() -> new UnknownId(id));
        return held(people.ofMyCentre(List.of(certificate.person()))).stream()
                .filter(held -> held.certificate().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownId(id));
    }

    /** In the order in which the reader looks for names. */
    private Comparator<Held> byName() {
        return Collation.of(currentPerson.require().language())
                .comparing(held -> held.person().listName());
    }

    private List<Held> held(List<PersonProfile> persons) {
        var today = LocalDate.now(clock);
        var byId = persons.stream().collect(Collectors.toMap(PersonProfile::id, Function.identity()));
        return certificates.of(byId.keySet()).stream()
                .map(certificate -> held(certificate, byId, today))
                .sorted(byName())
                .toList();
    }

    private static Held held(Certificate certificate, Map<PersonId, PersonProfile> byId, LocalDate today) {
        var person = byId.get(certificate.person());
        if (person == null) {
            throw new IllegalStateException("A certificate of somebody else was found");
        }
        return new Held(person, certificate, certificate.state(today));
    }
}
