package org.beret.certificates;

import java.time.Instant;
import org.beret.identity.PersonId;

/** A certificate was declared void. Published once a certificate. */
public record CertificateRevoked(CertificateId certificate, PersonId person, Instant revokedAt) {}
