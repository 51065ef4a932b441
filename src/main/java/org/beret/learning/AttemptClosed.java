package org.beret.learning;

/** An answer arrived for an attempt that was submitted before. Nothing was changed. */
public class AttemptClosed extends RuntimeException {

    AttemptClosed(AttemptId attempt) {
        super("Attempt " + attempt + " was submitted before");
    }
}
