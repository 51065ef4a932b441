package org.beret.letters;

/** The state of an e-mail. */
public enum LetterState {
    /** No e-mail: no mail server is configured, or the person has no address. */
    NONE,
    QUEUED,
    SENT,
    FAILED,
    /** When it was due, there was nothing left to say. */
    DROPPED
}
