package org.beret.authoring.findings;

import java.util.Comparator;

/** An error or warning at a line of a course file, with its remedy. */
public record Finding(Severity severity, String file, int line, String problem, String remedy)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::problem);

    /** An error stops the start; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** The line that compilers print, so that editors jump to the place. */
    @Override
    public String toString() {
        var word = severity == Severity.ERROR ? "error" : "warning";
        return file + ":" + line + ": " + word + ": " + problem + " " + remedy;
    }
}
