package org.beret.catalogue;

/** The name of a question, unique in its module. */
public record QuestionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
