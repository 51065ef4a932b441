/**
 * Reads CSV and XLSX files within limits, and writes both. Knows nothing of what the rows mean. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
