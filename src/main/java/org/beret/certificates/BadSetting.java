package org.beret.certificates;

/** A setting under {@code beret.certificates} has an impossible value; the start fails with a message that says how to mend it. */
class BadSetting extends RuntimeException {

    private final String remedy;

    BadSetting(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
