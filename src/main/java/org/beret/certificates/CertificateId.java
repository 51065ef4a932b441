package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered id of a certificate. */
public record CertificateId(UUID value) {

    static CertificateId next() {
        return new CertificateId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
