package org.beret.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The id of an import, a UUID version 7. */
public record ImportId(UUID value) {

    /** A new id. */
    public static ImportId next() {
        return new ImportId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
