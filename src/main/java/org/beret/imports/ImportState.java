package org.beret.imports;

/** How far an import has come. */
public enum ImportState {
    /** The file is here; its columns are still to be chosen. */
    RECEIVED,
    CHECKING,
    /** Every row was looked at; nothing was changed. */
    CHECKED,
    IMPORTING,
    /** All of it is imported. */
    DONE,
    /** Somebody stopped it; nothing was imported. */
    CANCELLED,
    /** The server that worked on it stopped; nothing was imported. */
    INTERRUPTED,
    /** It went wrong; nothing was imported. */
    FAILED;

    /** Whether a job works on it. */
    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }

    /** Whether the import can still be looked at, changed and started. */
    public boolean isOpen() {
        return this == RECEIVED || this == CHECKED;
    }
}
