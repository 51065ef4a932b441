/**
 * What a course has changed, told in averages of whole groups of five people: what they have gained by a module. Listens to learning,
 * asks cohorts and statistics what may be shown. May use: shared, texts, identity, catalogue, shell, people, letters, learning, learning ::
 * measure, cohorts, statistics.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "texts",
            "identity",
            "catalogue",
            "shell",
            "people",
            "letters",
            "learning",
            "learning :: measure",
            "cohorts",
            "statistics"
        })
@NullMarked
package org.beret.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
