package org.beret.learning;

import java.time.Instant;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;

/**
 * The completion of a module by a person.
 *
 * @param version of the course that was learned
 * @param right right answers of the best attempt
 * @param total questions of that attempt
 */
public record Completion(ModuleId module, CourseVersion version, Instant completedAt, int right, int total) {}
