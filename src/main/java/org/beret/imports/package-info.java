/**
 * Lists of people that a training centre sends as a spreadsheet, CSV or web page: which column is which, a dry run by row, and the import
 * itself as a job in one transaction. May use: shared, tabular, texts, monitoring, identity, shell, audit, people, cohorts.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tabular",
            "texts",
            "monitoring",
            "identity",
            "shell",
            "audit",
            "people",
            "cohorts"
        })
@NullMarked
package org.beret.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
