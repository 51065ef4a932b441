package org.beret.certificates;

/** The key with which certificates are signed cannot be used; starting without it would make worthless ones. */
final class BadKey extends RuntimeException {

    private final String remedy;

    BadKey(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
