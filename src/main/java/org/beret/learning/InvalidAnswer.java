package org.beret.learning;

/** Refuses an answer that the quiz runner cannot have sent: an option of another question, several for one, a revision out of range. */
public class InvalidAnswer extends RuntimeException {

    public InvalidAnswer(String reason) {
        super(reason);
    }
}
