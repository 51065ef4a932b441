package org.beret.certificates.elsewhere;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.CourseModule;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CompletedElsewhere;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.ReasonText;
import org.beret.shared.UnknownId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads, accepts and takes back certificates of other installations for the trainees of the signed-in person's centre. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CertificatesElsewhere {

    private final AcceptedRows rows;
    private final ForeignReader reader;
    private final SettledModules settled;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;

    CertificatesElsewhere(
            AcceptedRows rows,
            ForeignReader reader,
            SettledModules settled,
            PeopleOfMyCentre people,
            AuditTrail audit,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.reader = reader;
        this.settled = settled;
        this.people = people;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.events = events;
    }

    /** A person and the certificates of other installations that were accepted for them, the newest first. */
    public record Held(PersonProfile person, List<AcceptedCertificate> accepted) {}

    /**
     * What a trainee of the centre has.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Held of(PersonId person) {
        return new Held(mineOrUnknown(person), rows.of(person));
    }

    /** What counts for the signed-in trainee or did. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public List<AcceptedCertificate> mine() {
        return rows.of(currentPerson.require().id());
    }

    /**
     * What a certificate says, before it is accepted.
     *
     * @param issuer what the installation that signed it is called here
     * @param modules that it would count for
     */
    public record Reading(ForeignCertificate certificate, String issuer, List<CourseModule> modules) {}

    /**
     * Verifies a certificate without accepting it.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation as {@link #accept}
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Reading read(PersonId person, String pasted) {
        mineOrUnknown(person);
        var certificate = reader.read(pasted);
        return new Reading(certificate, reader.issuer(certificate), reader.modules(certificate));
    }

    /**
     * Accepts a certificate: its modules are asked of the person no longer, and count where a core certificate is issued.
     *
     * @param pasted its code, the address with the code, or its Open Badge
     * @param sure whether it is for this person although the name on it is another one
     * @throws UnknownId if the centre has no such trainee
     * @throws NeedsConfirmation if the name differs and the person is not sure
     * @throws BusinessRuleViolation if it is not genuine by any key that was entered, is over, names no module that is taught here, or is
     *     accepted already
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public AcceptedCertificate accept(PersonId person, String pasted, boolean sure) {
        var profile = mineOrUnknown(person);
        var certificate = reader.read(pasted);
        var modules = reader.modules(certificate).stream().map(CourseModule::id).toList();
        var doubts = NameDoubts.about(certificate, profile);
        if (!doubts.isEmpty() && !sure) {
            throw new NeedsConfirmation(doubts);
        }
        if (!rows.add(person, certificate, modules, currentPerson.require().id())) {
            throw new BusinessRuleViolation("elsewhere.refused.accepted", certificate.number());
        }
        audit.record(
                person,
                "elsewhere.accepted",
                certificate.number().value(),
                certificate.key(),
                doubts.isEmpty() ? "" : "other name");
        settled.settle(person, modules, certificate.number());
        events.publishEvent(new CompletedElsewhere.Accepted(person, certificate.course()));
        return rows.of(person).getFirst();
    }

    /**
     * Takes an acceptance back. What it stood for is not asked of the person by itself again, and certificates that were issued here
     * because of it stay as they are.
     *
     * @throws UnknownId if the centre has no such trainee, or nothing of this number was accepted for them
     * @throws ChangedMeanwhile if somebody else took it back meanwhile
     * @throws BusinessRuleViolation if the reason is missing or too long
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void takeBack(PersonId person, String number, String reason) {
        mineOrUnknown(person);
        var accepted = CertificateNumber.read(number).orElseThrow(() -> new UnknownId(number));
        if (rows.of(person).stream().noneMatch(one -> one.certificate().number().equals(accepted))) {
            throw new UnknownId(number);
        }
        var why = ReasonText.checked(reason);
        ChangedMeanwhile.refuseUnless(
                rows.takeBack(person, accepted, why, currentPerson.require().id()));
        audit.record(person, "elsewhere.taken-back", accepted.value(), why);
    }

    private PersonProfile mineOrUnknown(PersonId person) {
        return people.ofMyCentre(List.of(person)).stream()
                .filter(profile -> !profile.erased())
                .findFirst()
                .orElseThrow(() -> new UnknownId(person));
    }
}
