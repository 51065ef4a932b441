package org.beret.learning;

/** An answer that no quiz runner sends: an option of another question, several where one is asked, a bad revision. */
public class InvalidAnswer extends RuntimeException {

    public InvalidAnswer(String reason) {
        super(reason);
    }
}
