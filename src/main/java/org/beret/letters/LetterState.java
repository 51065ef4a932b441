package org.beret.letters;

/** What became of a letter. */
public enum LetterState {
    /** There is none: no mail server is set, or the person has no address. */
    NONE,
    QUEUED,
    SENT,
    FAILED,
    /** Before it was sent, there was nothing left to say. */
    DROPPED
}
