package org.beret.installation;

/** Stops the start: something it needs is not there, or with these settings people's data or certificates would not be safe. */
final class UnsafeStart extends RuntimeException {

    private final String remedy;

    UnsafeStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }
}
