/**
 * The audit trail: who did what to whom, written in the transaction of the action and chained by
 * hashes. Resolves names by a port. May use:
 * shared, tabular,
 * installation, texts, identity, shell.
 */
@ApplicationModule(allowedDependencies = {"shared", "tabular", "installation", "texts", "identity", "shell"})
@NullMarked
package org.beret.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
