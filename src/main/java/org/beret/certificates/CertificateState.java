package org.beret.certificates;

/** What a certificate is worth today. */
public enum CertificateState {
    VALID,
    /** Still valid, but for less than three months. */
    EXPIRING,
    EXPIRED,
    REVOKED
}
