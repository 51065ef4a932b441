package org.beret.cohorts;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Time-ordered id of a cohort. */
@Embeddable
public record CohortId(@Column(name = "id") UUID value) implements Serializable {

    public static CohortId next() {
        return new CohortId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
