package org.beret.certificates.startup;

import org.beret.shared.StartFailure;

/** A setting under {@code beret.certificates} has an impossible value; the start fails with a message that says how to mend it. */
public class BadSetting extends RuntimeException implements StartFailure {

    private final String remedy;

    public BadSetting(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
