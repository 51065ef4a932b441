package org.beret.certificates;

import java.time.Instant;
import java.time.LocalDate;
import org.beret.catalogue.CourseId;
import org.beret.identity.PersonId;

/** Event: a certificate was issued. Published once for each certificate, in the transaction that issues it. */
public record PersonCertified(
        CertificateId certificate,
        PersonId person,
        CourseId course,
        int edition,
        CertificateScope scope,
        Instant issuedAt,
        LocalDate validUntil) {}
