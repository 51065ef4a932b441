package org.beret.certificates;

import java.time.Instant;
import java.time.LocalDate;
import org.beret.catalogue.CourseId;
import org.beret.identity.PersonId;

/** A person received a certificate. Published once a certificate, in the transaction that issues it. */
public record PersonCertified(
        CertificateId certificate,
        PersonId person,
        CourseId course,
        int edition,
        CertificateScope scope,
        Instant issuedAt,
        LocalDate validUntil) {}
