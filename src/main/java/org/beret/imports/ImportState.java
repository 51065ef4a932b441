package org.beret.imports;

/** The state of an import. */
public enum ImportState {
    /** The file is stored; its columns are to be chosen. */
    RECEIVED,
    CHECKING,
    /** Every row was checked; nothing was written. */
    CHECKED,
    IMPORTING,
    /** All rows are imported. */
    DONE,
    /** Stopped by a person, or expired; nothing was imported. */
    CANCELLED,
    /** The node that worked on it died; nothing was imported. */
    INTERRUPTED,
    /** An unexpected failure; nothing was imported. */
    FAILED;

    /** Whether a job is working on it. */
    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }

    /** Whether it can still be changed and started. */
    public boolean isOpen() {
        return this == RECEIVED || this == CHECKED;
    }
}
