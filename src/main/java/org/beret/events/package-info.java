/**
 * The event outbox: runs listeners on a bounded pool and tries those again that failed or were interrupted. Knows no
 * domain. Uses no other module. Uses no other module. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
