package org.beret.learning;

/** Refuses an answer that was given after the deadline of its attempt. Nothing was changed; the attempt can only be submitted. */
public class TimeOver extends RuntimeException {

    TimeOver(AttemptId attempt) {
        super("The time of attempt " + attempt + " was over before");
    }
}
