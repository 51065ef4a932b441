package org.beret.certificates.elsewhere;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CertificateNumber;

/**
 * A certificate of another installation that a centre accepted for a person.
 *
 * @param issuer what the other installation is called here
 * @param keyTrusted false once an administrator has withdrawn the key
 * @param modules that it counts for
 * @param takenBack when and why it was taken back
 * @param supports the numbers of valid certificates of ours in which it stands for a module
 */
public record AcceptedCertificate(
        ForeignCertificate certificate,
        String issuer,
        boolean keyTrusted,
        List<ModuleId> modules,
        Instant acceptedAt,
        Optional<TakenBack> takenBack,
        List<CertificateNumber> supports) {

    /** When and why a centre took its acceptance back. */
    public record TakenBack(Instant at, String reason) {}

    /** What it is today. */
    public enum State {
        COUNTS,
        EXPIRED,
        KEY_WITHDRAWN,
        TAKEN_BACK
    }

    public State state(LocalDate today) {
        if (takenBack.isPresent()) {
            return State.TAKEN_BACK;
        }
        if (!keyTrusted) {
            return State.KEY_WITHDRAWN;
        }
        return certificate.validUntil().isBefore(today) ? State.EXPIRED : State.COUNTS;
    }

    /** The centre and the installation that issued it. */
    public String issuedBy() {
        return issuedBy(certificate.centre(), issuer);
    }

    static String issuedBy(String centre, String issuer) {
        return centre + " (" + issuer + ")";
    }
}
