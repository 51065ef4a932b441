package org.beret.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Points;
import org.beret.identity.PersonId;
import org.beret.shared.CountryCode;

/**
 * A training centre's attestation that a person completed a course or its core modules.
 *
 * @param holder the name exactly as it was on file at the last issue; none once the person was erased
 * @param edition the first part of the version of the course
 * @param reissuedAt when it was last written anew under the same number, after the name was corrected
 * @param validUntil the last day on which it is valid, in universal time
 * @param modules what was completed, in the order of the course
 * @param succession what came before it and what will come after it
 */
public record Certificate(
        CertificateId id,
        CertificateNumber number,
        PersonId person,
        Optional<String> holder,
        CountryCode country,
        String centre,
        CourseId course,
        int edition,
        CertificateScope scope,
        Instant issuedAt,
        Optional<Instant> reissuedAt,
        LocalDate validUntil,
        Optional<Revocation> revocation,
        List<CertifiedModule> modules,
        Succession succession) {

    /** When and why a certificate was declared void. */
    public record Revocation(Instant at, String reason) {}

    /**
     * One completed module; the score is that of the best attempt.
     *
     * @param supervisedBy the training centre under whose eyes its quiz was taken
     */
    public record CertifiedModule(
            ModuleId module,
            CourseVersion version,
            Instant completedAt,
            Points points,
            Optional<String> supervisedBy) {}

    /**
     * A certificate among those of its holder for the same course.
     *
     * @param follows the one of the same scope before it, whatever became of that; each is followed once
     * @param renews the number of the one it takes the place of
     * @param renewalBegunAt when the modules were assigned anew, so that another will take its place
     * @param superseded whether the holder has one that says as much and is valid longer, so that this one needs no renewal
     */
    public record Succession(
            Optional<CertificateId> follows,
            Optional<CertificateNumber> renews,
            Optional<Instant> renewalBegunAt,
            boolean superseded) {

        /** Of a certificate that is issued now, after this one or as the first. */
        static Succession after(Optional<Certificate> former) {
            return new Succession(
                    former.map(Certificate::id),
                    former.filter(one -> one.revocation().isEmpty()).map(Certificate::number),
                    Optional.empty(),
                    false);
        }
    }

    public CertificateState state(LocalDate today) {
        return revocation.isPresent() ? CertificateState.REVOKED : CertificateState.of(validUntil, today);
    }

    /** Whether the modules have to be taken again soon, and nobody has seen to it. */
    boolean needsRenewal(LocalDate today) {
        var state = state(today);
        return state != CertificateState.VALID
                && !succession.superseded()
                && succession.renewalBegunAt().isEmpty();
    }

    /** When what is printed was last written. */
    public Instant writtenAt() {
        return reissuedAt.orElse(issuedAt);
    }
}
