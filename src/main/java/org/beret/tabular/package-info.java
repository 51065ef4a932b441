/**
 * Rows of spreadsheets: reads CSV and XLSX files that people send, within limits, and writes both. Knows nothing of
 * what the rows are about. Uses no other module. Uses no other module. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
