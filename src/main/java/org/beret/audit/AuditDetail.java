package org.beret.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The details of an audit entry as one text, a line each. */
final class AuditDetail {

    /** In UTF-16 units; what is longer is cut. */
    static final int LONGEST = 1000;

    private AuditDetail() {}

    static String of(String... details) {
        var text = Arrays.stream(details)
                .map(String::strip)
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
