package org.beret.shared;

import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A failed start that would fail again with the same settings: the process ends with 78, by which a unit of systemd knows not to
 * repeat it. No {@code ExitCodeGenerator}, because Spring Boot publishes the code in the context that has just failed.
 */
public interface HopelessStart {

    /** EX_CONFIG of sysexits. */
    int CONFIGURATION = 78;

    /** With what the process ends. */
    default int exitCode() {
        return CONFIGURATION;
    }

    /** The code of whatever made the start fail; empty if nobody has thought of it. */
    static OptionalInt exitCode(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(HopelessStart.class::isInstance)
                .mapToInt(cause -> ((HopelessStart) cause).exitCode())
                .findFirst();
    }
}
