package org.beret.catalogue;

/** The name of a learning objective, unique in its module. */
public record ObjectiveId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
