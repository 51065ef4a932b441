/**
 * Help: what trainees ask their training centre, and mistakes in the course that they report to those who keep it, each with an answer
 * that reaches them on the screen and by e-mail. May use: shared, texts, identity, letters, catalogue, shell, audit, people, learning,
 * learning :: news, cohorts.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "texts",
            "identity",
            "letters",
            "catalogue",
            "shell",
            "audit",
            "people",
            "learning",
            "learning :: news",
            "cohorts"
        })
@NullMarked
package org.beret.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
