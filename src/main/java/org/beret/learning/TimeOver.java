package org.beret.learning;

/** An answer was given after the time of its attempt was over. Nothing was changed; the attempt can only be submitted. */
public class TimeOver extends RuntimeException {

    TimeOver(AttemptId attempt) {
        super("The time of attempt " + attempt + " was over before");
    }
}
