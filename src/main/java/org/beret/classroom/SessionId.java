package org.beret.classroom;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered id of a classroom session. */
public record SessionId(UUID value) {

    static SessionId next() {
        return new SessionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
