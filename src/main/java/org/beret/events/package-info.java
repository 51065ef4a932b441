/**
 * Runs event listeners on a bounded thread pool and retries those that failed or were interrupted. Independent of the domain. Uses no
 * other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
