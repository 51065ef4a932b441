/**
 * How people sign in and stay signed in: password and one-time code, rate limit, security rules and headers of every
 * address, sessions that end everywhere at once. Asks a port for the accounts. May use: shared,
 * printing, texts, monitoring, identity, letters, shell, audit.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "printing", "texts", "monitoring", "identity", "letters", "shell", "audit"})
@NullMarked
package org.beret.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
