package org.beret.catalogue;

import java.util.List;
import org.beret.shared.LocalizedText;

/**
 * A course: its version and its modules in order.
 *
 * @param validityMonths how long a completion counts, in months
 */
public record Course(
        CourseId id, CourseVersion version, LocalizedText title, int validityMonths, List<CourseModule> modules) {}
