package org.beret.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.accounts.PersonId;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.shared.CountryCode;

/**
 * A training centre's attestation that a person completed a course or its core modules.
 *
 * @param holder the name exactly as it was on file at the last issue; none once the person was erased
 * @param edition the first part of the version of the course
 * @param reissuedAt when it was last written anew under the same number, after the name was corrected
 * @param validUntil the last day on which it is valid, in universal time
 * @param modules what was completed, in the order of the course
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
        List<CertifiedModule> modules) {

    /** When and why a certificate was declared void. */
    public record Revocation(Instant at, String reason) {}

    /** One completed module; the score is that of the best attempt. */
    public record CertifiedModule(ModuleId module, CourseVersion version, Instant completedAt, int right, int total) {}

    public CertificateState state(LocalDate today) {
        return revocation.isPresent() ? CertificateState.REVOKED : CertificateState.of(validUntil, today);
    }

    /** When what is printed was last written. */
    public Instant writtenAt() {
        return reissuedAt.orElse(issuedAt);
    }
}
