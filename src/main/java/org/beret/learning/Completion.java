package org.beret.learning;

import java.time.Instant;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.Points;

/**
 * The completion of a module by a person.
 *
 * @param version of the course that was learned
 * @param points of the best attempt
 */
public record Completion(ModuleId module, CourseVersion version, Instant completedAt, Points points) {}
