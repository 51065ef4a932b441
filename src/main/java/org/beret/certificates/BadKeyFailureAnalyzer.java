package org.beret.certificates;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the key and what to do, in place of a stack trace. */
final class BadKeyFailureAnalyzer extends AbstractFailureAnalyzer<BadKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadKey cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
