package org.beret.catalogue;

import java.util.List;
import org.beret.shared.LocalizedText;

/**
 * A course: its version and its modules in order.
 *
 * @param validityMonths how long a completion counts, in months
 * @param coverage what of the Chair's Note it teaches, and where
 */
public record Course(
        CourseId id,
        CourseVersion version,
        LocalizedText title,
        int validityMonths,
        List<CourseModule> modules,
        Coverage coverage) {}
