package org.beret.shared;

import org.springframework.boot.ExitCodeGenerator;

/** A failed start that would fail again with the same settings: the process ends with 78, by which a unit of systemd knows not to repeat it. */
public interface HopelessStart extends ExitCodeGenerator {

    /** EX_CONFIG of sysexits. */
    int CONFIGURATION = 78;

    @Override
    default int getExitCode() {
        return CONFIGURATION;
    }
}
