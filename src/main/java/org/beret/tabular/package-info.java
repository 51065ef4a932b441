/**
 * Reads CSV, XLSX, ODS, XLS and tables of web pages within limits, and writes CSV and XLSX. Knows nothing of what the rows mean. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
