/**
 * Enrolments of people in modules, lessons read, attempts at quizzes, and scoring. Publishes events and does not know who listens. May use: shared, texts, identity, catalogue, shell, people.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts", "identity", "catalogue", "shell", "people"})
@NullMarked
package org.beret.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
