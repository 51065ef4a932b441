package org.beret.certificates;

import java.time.Instant;

/**
 * An entry in the history of a certificate.
 *
 * @param reason why, empty where the act needs none
 */
public record CertificateAct(Kind kind, Instant at, String reason) {

    /** What can be done to a certificate. */
    public enum Kind {
        ISSUED,
        REISSUED,
        REVOKED,
        /** Its holder was written to, because it expires soon. */
        REMINDED,
        /** Its modules were assigned anew. */
        RENEWAL_BEGUN,
        ERASED
    }
}
