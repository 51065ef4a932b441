package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** A file with all certificates of a cohort, by a time-ordered id. */
public record BatchId(UUID value) {

    static BatchId next() {
        return new BatchId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
