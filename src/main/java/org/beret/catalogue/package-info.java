/**
 * The courses as people wrote them: reads the files, checks them, and holds them unchangeable and complete in memory.
 * Knows nothing of persons. May use: shared.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.beret.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
