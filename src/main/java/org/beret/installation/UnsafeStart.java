package org.beret.installation;

import org.beret.shared.StartFailure;

/** Stops the start: something it needs is not there, or with these settings people's data or certificates would not be safe. */
final class UnsafeStart extends RuntimeException implements StartFailure {

    /** EX_TEMPFAIL of sysexits. */
    static final int PASSES = 75;

    private final String remedy;
    private final int exitCode;

    UnsafeStart(String what, String remedy) {
        this(what, remedy, CONFIGURATION);
    }

    private UnsafeStart(String what, String remedy, int exitCode) {
        super(what);
        this.remedy = remedy;
        this.exitCode = exitCode;
    }

    /** Something that may pass without anybody's doing, such as a database that has not started yet: worth another start. */
    static UnsafeStart passing(String what, String remedy) {
        return new UnsafeStart(what, remedy, PASSES);
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }

    @Override
    public int exitCode() {
        return exitCode;
    }
}
