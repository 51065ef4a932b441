package org.beret.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** An import of a list of people, by a time-ordered id. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
