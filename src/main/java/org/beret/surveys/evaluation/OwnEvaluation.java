package org.beret.surveys.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.beret.catalogue.CourseModule;

/**
 * The three questions of a module as they stand for the signed-in trainee.
 *
 * @param module in the version that they have learned
 * @param given what they have said, if anything
 * @param version of that, for optimistic locking; 0 if nothing is said
 * @param until when it can be changed; empty if nothing is said
 * @param open whether they can answer or change now
 */
public record OwnEvaluation(
        CourseModule module, Optional<Evaluation> given, long version, Optional<Instant> until, boolean open) {}
