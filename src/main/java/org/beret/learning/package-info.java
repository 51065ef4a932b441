/**
 * What each person was asked to learn, has read, answered and completed: enrolments, lessons read, attempts, scoring.
 * Publishes what happened; knows nobody who listens. May use: shared, texts, identity, catalogue, shell, people.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts", "identity", "catalogue", "shell", "people"})
@NullMarked
package org.beret.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
