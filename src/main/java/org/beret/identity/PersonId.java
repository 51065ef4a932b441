package org.beret.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The id of a person, a UUID version 7. */
@Embeddable
public record PersonId(@Column(name = "id") UUID value) implements Serializable {

    /** A new id. */
    public static PersonId next() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
