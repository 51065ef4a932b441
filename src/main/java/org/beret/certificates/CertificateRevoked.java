package org.beret.certificates;

import java.time.Instant;
import org.beret.identity.PersonId;

/** Event: a certificate was revoked. Published once for each certificate, in the transaction that revokes it. */
public record CertificateRevoked(CertificateId certificate, PersonId person, Instant revokedAt) {}
