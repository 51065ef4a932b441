package org.beret.authoring.startup;

import java.util.List;
import org.beret.shared.StartFailure;

/** Stops the start: a course has errors, one line each. */
final class BadCourses extends RuntimeException implements StartFailure {

    private final transient List<String> reasons;

    BadCourses(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
