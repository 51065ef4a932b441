package org.beret.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the database is refused and what to do, in place of a stack trace. */
final class UnreadableDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<UnreadableDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
