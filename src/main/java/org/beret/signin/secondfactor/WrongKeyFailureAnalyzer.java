package org.beret.signin.secondfactor;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the key of the second factor and what to do, in place of a stack trace. */
final class WrongKeyFailureAnalyzer extends AbstractFailureAnalyzer<WrongKey> {

    private static final String REMEDY =
            "Copy the file from another server or from your backup, or name its place with --beret.second-factor.key=<file>."
                    + " If it is lost, start once with --beret.second-factor.lost-key=<the key in use>: everybody with an app then needs"
                    + " a new code for the first sign-in.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongKey cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), REMEDY, cause);
    }
}
