/**
 * Runs event listeners on a bounded thread pool and retries those that failed or were interrupted. Independent of the domain. May use:
 * monitoring.
 */
@ApplicationModule(allowedDependencies = "monitoring")
@NullMarked
package org.beret.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
