package org.beret.shared;

/** Nothing with this id exists for the person who asks: it may not exist at all, or belong to somebody else. */
public class UnknownId extends RuntimeException {

    public UnknownId(Object id) {
        super("Unknown id " + id);
    }
}
