package org.beret.surveys.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseModule;

/**
 * The three questions on a topic as they stand for the signed-in trainee.
 *
 * @param modules whose lessons can be named, in the version that they have learned
 * @param given what they have said, if anything
 * @param version of that, for optimistic locking; 0 if nothing is said
 * @param until when it can be changed; empty if nothing is said
 * @param open whether they can answer or change now
 */
public record OwnEvaluation(
        Topic topic,
        List<CourseModule> modules,
        Optional<Evaluation> given,
        long version,
        Optional<Instant> until,
        boolean open) {}
