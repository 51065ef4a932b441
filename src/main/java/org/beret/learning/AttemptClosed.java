package org.beret.learning;

/** Refuses an answer for an attempt that was submitted already. Nothing was changed. */
public class AttemptClosed extends RuntimeException {

    AttemptClosed(AttemptId attempt) {
        super("Attempt " + attempt + " was submitted before");
    }
}
