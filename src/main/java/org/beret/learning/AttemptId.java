package org.beret.learning;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The id of an attempt: a UUID of version 7. */
@Embeddable
public record AttemptId(@Column(name = "id") UUID value) implements Serializable {

    public static AttemptId next() {
        return new AttemptId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
