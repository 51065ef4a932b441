package org.beret.authoring;

import java.util.List;

/** The courses cannot be taught as they are; carries one line for each reason. */
final class BadCourses extends RuntimeException {

    private final transient List<String> reasons;

    BadCourses(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
