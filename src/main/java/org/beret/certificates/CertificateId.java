package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** A certificate, by a time-ordered id. */
public record CertificateId(UUID value) {

    static CertificateId next() {
        return new CertificateId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
