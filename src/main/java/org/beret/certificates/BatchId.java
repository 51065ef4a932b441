package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered id of a {@link Batch}. */
public record BatchId(UUID value) {

    static BatchId next() {
        return new BatchId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
