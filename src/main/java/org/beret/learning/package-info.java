/**
 * Enrolments of people in modules, lessons read, attempts at quizzes, and scoring. Publishes events and does not know who listens.
 * Others read its tables through the views that its migration publishes. May use: shared, texts, identity, installation,
 * catalogue, shell, people.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "texts", "identity", "installation", "catalogue", "shell", "people"})
@NullMarked
package org.beret.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
