/**
 * The audit trail: who did what to whom, written in the transaction of the act. Asks a port for names. May use:
 * shared, texts, identity, shell.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts", "identity", "shell"})
@NullMarked
package org.beret.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
