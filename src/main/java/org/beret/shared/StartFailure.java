package org.beret.shared;

import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Why a start has failed, and the code with which the process ends: by it a unit of systemd knows whether the same settings may succeed
 * at the next start. No {@code ExitCodeGenerator}, because Spring Boot publishes the code in the context that has just failed.
 */
public interface StartFailure {

    /** EX_CONFIG of sysexits: it would fail again. */
    int CONFIGURATION = 78;

    /** With what the process ends; with {@link #CONFIGURATION} unless it may pass. */
    default int exitCode() {
        return CONFIGURATION;
    }

    /** The code of whatever made the start fail; empty if nobody has thought of it. */
    static OptionalInt exitCode(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StartFailure.class::isInstance)
                .mapToInt(cause -> ((StartFailure) cause).exitCode())
                .findFirst();
    }
}
