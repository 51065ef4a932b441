package org.beret.certificates;

/** Something that the installation was told about certificates cannot be; it refuses to start, and says what to do. */
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
