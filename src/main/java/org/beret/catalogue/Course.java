package org.beret.catalogue;

import java.util.List;
import java.util.Optional;
import org.beret.shared.LocalizedText;

/**
 * A course: its version and its modules in order.
 *
 * @param validityMonths after how many months at the latest its content has to be learned again, if its authors say so
 * @param coverage what of the Chair's Note it teaches, and where
 */
public record Course(
        CourseId id,
        CourseVersion version,
        LocalizedText title,
        Optional<Integer> validityMonths,
        List<CourseModule> modules,
        Coverage coverage) {}
