package org.beret.imports;

/** The state of an import. */
public enum ImportState {
    /** The file is stored; its columns are to be chosen. */
    RECEIVED,
    CHECKING,
    /** Every row was checked; nothing was written. */
    CHECKED,
    IMPORTING,
    /** All rows are imported, or all that were not left out. */
    DONE,
    /** It is being taken back. */
    UNDOING,
    /** It was taken back. */
    UNDONE,
    /** Stopped by a person, or expired; nothing was imported. */
    CANCELLED,
    /** The node that worked on it stopped or died; nothing was imported, and the file is kept to check it again. */
    INTERRUPTED,
    /** An unexpected failure; nothing was imported. */
    FAILED;

    /** Whether a job is working on it. */
    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING || this == UNDOING;
    }

    /** What is left of an import when the job of this state ends without success. */
    ImportState after(ImportState failure) {
        return this == UNDOING ? DONE : failure;
    }

    /** Whether it can still be changed and started. */
    public boolean isOpen() {
        return this == RECEIVED || this == CHECKED;
    }
}
