package org.beret.catalogue;

/** The name of an option, unique in its question. */
public record OptionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
