/**
 * The records of people: trainees, staff, training centres, police-contributing countries; what is kept about a person
 * and its erasure. May use: shared, printing, texts, identity, shell, signin, audit.
 */
@ApplicationModule(allowedDependencies = {"shared", "printing", "texts", "identity", "shell", "signin", "audit"})
@NullMarked
package org.beret.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
