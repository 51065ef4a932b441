package org.beret.certificates;

import java.time.LocalDate;

/** Whether a certificate is valid, expiring, expired or revoked on a day. */
public enum CertificateState {
    VALID,
    /** Still valid, but for less than three months. */
    EXPIRING,
    EXPIRED,
    REVOKED;

    static final int MONTHS_TO_RENEW_IN = 3;

    /** Whether a certificate in this state is good for anything. */
    boolean isGood() {
        return this == VALID || this == EXPIRING;
    }

    /** Of a certificate that nobody declared void. */
    static CertificateState of(LocalDate validUntil, LocalDate today) {
        if (today.isAfter(validUntil)) {
            return EXPIRED;
        }
        return validUntil.isBefore(firstDayStillValid(today)) ? EXPIRING : VALID;
    }

    /** Certificates until this day or a later one are not about to expire. */
    static LocalDate firstDayStillValid(LocalDate today) {
        return today.plusMonths(MONTHS_TO_RENEW_IN);
    }
}
