package org.beret.shared;

/** Nothing with this id is visible to the caller: it does not exist, or belongs to somebody else. The two are not distinguished. */
public class UnknownId extends RuntimeException {

    public UnknownId(Object id) {
        super("Unknown id " + id);
    }
}
