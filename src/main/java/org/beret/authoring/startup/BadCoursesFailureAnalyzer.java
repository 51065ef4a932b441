package org.beret.authoring.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the courses in place of a stack trace. */
final class BadCoursesFailureAnalyzer extends AbstractFailureAnalyzer<BadCourses> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadCourses cause) {
        return new FailureAnalysis(
                "The courses cannot be taught:\n\n    " + String.join("\n    ", cause.reasons()),
                "Mend the lines above, or name another folder with --beret.courses=<folder>. "
                        + "Who has the sources of Beret checks courses alone: ./mvnw -q compile exec:exec@check-courses",
                cause);
    }
}
