/**
 * What tells a keeper how the server is: health, gauges of what modules read from their tables, and the addresses of both on a port of
 * their own. Knows no domain. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
