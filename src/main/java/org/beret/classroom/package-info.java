/**
 * Training in a classroom: sessions of a cohort and who attended them, and quizzes under supervision. May use: shared, printing, texts, identity, catalogue, shell, signin,
 * audit, people, learning, learning :: calendar, learning :: supervision, cohorts, cohorts :: calendar.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "printing",
            "texts",
            "identity",
            "catalogue",
            "shell",
            "signin",
            "audit",
            "people",
            "learning",
            "learning :: calendar",
            "learning :: supervision",
            "cohorts",
            "cohorts :: calendar"
        })
@NullMarked
package org.beret.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
