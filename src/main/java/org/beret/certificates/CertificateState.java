package org.beret.certificates;

import java.time.LocalDate;

/** What a certificate is worth today. */
public enum CertificateState {
    VALID,
    /** Still valid, but for less than three months. */
    EXPIRING,
    EXPIRED,
    REVOKED;

    private static final int MONTHS_TO_RENEW_IN = 3;

    /** Of a certificate that nobody declared void. */
    static CertificateState of(LocalDate validUntil, LocalDate today) {
        if (today.isAfter(validUntil)) {
            return EXPIRED;
        }
        return today.isAfter(validUntil.minusMonths(MONTHS_TO_RENEW_IN)) ? EXPIRING : VALID;
    }
}
