package org.beret.certificates.elsewhere;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beret.catalogue.CourseId;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CertificateScope;

/**
 * What another installation has signed.
 *
 * @param holder as it is written there; none if the person was erased there
 * @param centre that issued it
 * @param edition of the course there
 * @param issuedAt when it was last written
 * @param validUntil its last day in universal time
 * @param key the id of the key that signed it
 */
public record ForeignCertificate(
        CertificateNumber number,
        Optional<String> holder,
        String centre,
        CourseId course,
        int edition,
        CertificateScope scope,
        Instant issuedAt,
        LocalDate validUntil,
        String key) {}
