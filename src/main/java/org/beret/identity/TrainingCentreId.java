package org.beret.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The id of a training centre, a UUID version 7. */
@Embeddable
public record TrainingCentreId(@Column(name = "id") UUID value) implements Serializable {

    /** A new id. */
    public static TrainingCentreId next() {
        return new TrainingCentreId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
