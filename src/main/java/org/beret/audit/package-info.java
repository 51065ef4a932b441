/**
 * The audit trail: who did what to whom, written in the transaction of the action. Resolves names by a port. May use:
 * shared, texts, identity, shell.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts", "identity", "shell"})
@NullMarked
package org.beret.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
