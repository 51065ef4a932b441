package org.beret.authoring.findings;

import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.beret.authoring.findings.Finding.Severity;

/** Collects what is wrong with a course, so that an author sees all of it in one run; from several threads if need be. */
public final class Findings {

    private final SortedSet<Finding> found = new ConcurrentSkipListSet<>();

    public void error(SourceLocation place, String problem, String remedy) {
        found.add(new Finding(Severity.ERROR, place.file(), place.line(), problem, remedy));
    }

    public void warning(SourceLocation place, String problem, String remedy) {
        found.add(new Finding(Severity.WARNING, place.file(), place.line(), problem, remedy));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Errors before warnings, then by file and line. */
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
