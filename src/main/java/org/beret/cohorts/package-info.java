/**
 * The training centre's desk: cohorts, what is assigned to them and until when, how far each trainee is. Asks learning
 * to enrol. May use: shared, tabular, texts, identity, letters, catalogue, shell, audit, people, learning,
 * learning :: news, learning :: calendar, learning :: supervision.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tabular",
            "texts",
            "identity",
            "letters",
            "catalogue",
            "shell",
            "audit",
            "people",
            "learning",
            "learning :: news",
            "learning :: calendar",
            "learning :: supervision"
        })
@NullMarked
package org.beret.cohorts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
