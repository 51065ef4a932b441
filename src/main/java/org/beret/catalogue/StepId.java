package org.beret.catalogue;

/** The name of a step of a case, unique in its lesson and the same in every language. */
public record StepId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
