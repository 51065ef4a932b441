package org.beret.shell;

/** What the header shows of the person who is signed in. */
public interface SignedInUser {

    /** A short name, for example {@code A. Diop}. */
    String shortName();
}
