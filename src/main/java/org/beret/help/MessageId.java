package org.beret.help;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered id of a message; made before it is sent, so that a second click sends nothing more. */
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
